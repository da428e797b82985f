import type pg from "pg";
import type { Pence } from "@/lib/money";
import type { BatchRecord } from "./records";

/** What a batch is put in place for. */
export interface Place {
  batchId: string;
  councilId: string;
  sourceId: string;
}

export interface Counts {
  accounts: number;
  /** Accounts that were not taken. */
  refused: number;
  balance: Pence;
}

/**
 * Makes what is `staged` the truth, in the transaction open on `client`: a statement for each step,
 * however many rows. What stayed as it was is not written.
 */
export async function putInPlace(
  client: pg.Client,
  place: Place,
  { extent }: Pick<BatchRecord, "extent">,
): Promise<void> {
  const { batchId, councilId, sourceId } = place;
  await client.query(REFUSE_TWICE);
  await client.query(REFUSE_OTHERS, [councilId, sourceId]);
  await client.query(ACCOUNTS, [councilId, sourceId, batchId]);
  await client.query("CREATE TEMP TABLE named (account_line int, id uuid) ON COMMIT DROP");
  await client.query(NAMED, [councilId]);
  await client.query("CREATE INDEX ON named (account_line)");
  await client.query("ANALYZE named");
  await client.query(LINES, [councilId]);
  await client.query(LINES_GONE);
  await client.query(PRICES_GONE);
  await client.query(PRICES, [councilId]);
  if (extent === "whole") {
    await client.query(OTHERS_PAID_LINES, [sourceId, batchId]);
    await client.query(OTHERS_PAID, [sourceId, batchId]);
  }
}

/** What was taken of what is `staged`, and what was not. */
export async function countStaged(client: pg.Client): Promise<Counts> {
  const { rows } = await client.query<{ accounts: number; refused: number; balance: string }>(
    `SELECT count(*) FILTER (WHERE letter = 'A')::int AS accounts,
       count(*) FILTER (WHERE letter = 'X')::int AS refused,
       coalesce(sum(balance), 0)::text AS balance FROM staged`,
  );
  const { accounts = 0, refused = 0, balance = "0" } = rows[0] ?? {};
  return { accounts, refused, balance: BigInt(balance) };
}

/** Of two accounts with one reference the first counts. */
const REFUSE_TWICE = `
  WITH twice AS (
    SELECT account_line FROM (
      SELECT account_line, row_number() OVER (PARTITION BY fund_id, reference ORDER BY account_line) AS nth
      FROM staged WHERE letter = 'A') AS numbered
    WHERE nth > 1),
  gone AS (DELETE FROM staged s USING twice t WHERE s.account_line = t.account_line)
  INSERT INTO staged (letter, account_line, words)
  SELECT 'X', account_line, 'names an account a second time' FROM twice`;

const REFUSE_OTHERS = `
  WITH others AS (
    SELECT s.account_line FROM staged s JOIN debt_accounts d
      ON d.council_id = $1 AND d.fund_id = s.fund_id AND d.reference = s.reference
    WHERE s.letter = 'A' AND d.source_id <> $2),
  gone AS (DELETE FROM staged s USING others o WHERE s.account_line = o.account_line)
  INSERT INTO staged (letter, account_line, words)
  SELECT 'X', account_line, 'is an account of another system' FROM others`;

const ACCOUNTS = `
  INSERT INTO debt_accounts (id, council_id, source_id, fund_id, reference, second_hash, balance,
    stage, hold, hold_until, batch_id)
  SELECT app.new_id(), $1, $2, fund_id, reference, second_hash, balance, stage, hold, hold_until, $3
  FROM staged WHERE letter = 'A'
  ON CONFLICT (council_id, fund_id, reference) DO UPDATE SET second_hash = EXCLUDED.second_hash,
    balance = EXCLUDED.balance, stage = EXCLUDED.stage, hold = EXCLUDED.hold,
    hold_until = EXCLUDED.hold_until, batch_id = EXCLUDED.batch_id`;

const NAMED = `
  INSERT INTO named SELECT s.account_line, d.id FROM staged s JOIN debt_accounts d
    ON d.council_id = $1 AND d.fund_id = s.fund_id AND d.reference = s.reference
  WHERE s.letter = 'A'`;

const LINES = `
  INSERT INTO debt_lines AS l (id, account_id, council_id, key, kind, due_on, amount, outstanding, words)
  SELECT app.new_id(), n.id, $1, s.key, s.kind, s.day, s.amount, s.outstanding, s.words
  FROM staged s JOIN named n USING (account_line) WHERE s.letter = 'L'
  ON CONFLICT (account_id, key) DO UPDATE SET kind = EXCLUDED.kind, due_on = EXCLUDED.due_on,
    amount = EXCLUDED.amount, outstanding = EXCLUDED.outstanding, words = EXCLUDED.words
  WHERE (l.kind, l.due_on, l.amount, l.outstanding, l.words) IS DISTINCT FROM
    (EXCLUDED.kind, EXCLUDED.due_on, EXCLUDED.amount, EXCLUDED.outstanding, EXCLUDED.words)`;

/** A line that its account has no more is owed no more: a payment may stand against it, so it stays. */
const LINES_GONE = `
  UPDATE debt_lines l SET outstanding = 0 FROM named n
  WHERE l.account_id = n.id AND l.outstanding > 0 AND NOT EXISTS (
    SELECT FROM staged s WHERE s.account_line = n.account_line AND s.letter = 'L' AND s.key = l.key)`;

const PRICES_GONE = `
  DELETE FROM debt_prices p USING named n
  WHERE p.account_id = n.id AND NOT EXISTS (
    SELECT FROM staged s WHERE s.account_line = n.account_line AND s.letter = 'P' AND s.day = p.from_day)`;

const PRICES = `
  INSERT INTO debt_prices AS p (account_id, council_id, from_day, kind, amount)
  SELECT n.id, $1, s.day, s.kind, s.amount
  FROM staged s JOIN named n USING (account_line) WHERE s.letter = 'P'
  ON CONFLICT (account_id, from_day) DO UPDATE SET kind = EXCLUDED.kind, amount = EXCLUDED.amount
  WHERE (p.kind, p.amount) IS DISTINCT FROM (EXCLUDED.kind, EXCLUDED.amount)`;

const OTHERS_PAID_LINES = `
  UPDATE debt_lines l SET outstanding = 0 FROM debt_accounts d
  WHERE l.account_id = d.id AND d.source_id = $1 AND d.batch_id <> $2 AND l.outstanding > 0`;

const OTHERS_PAID = `
  UPDATE debt_accounts SET balance = 0, hold = NULL, hold_until = NULL
  WHERE source_id = $1 AND batch_id <> $2 AND balance <> 0`;

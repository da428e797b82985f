import type pg from "pg";
import type { fundReader } from "@/lib/funds";
import { type Cell, copyRows } from "@/lib/platform";
import { hashSecondFact } from "../second-fact";
import type { BatchAccount, BatchItem } from "./batch-account";

type FundReader = ReturnType<typeof fundReader>;

// One table for all that a batch says, as one COPY fills one table: `letter` says what a row is, and
// `account_line` which account it belongs to. X is what was refused.

const COLUMNS = `letter text, account_line int, fund_id uuid, reference text, second_hash text,
  balance bigint, stage text, hold text, hold_until date,
  key text, kind text, day date, amount bigint, outstanding bigint, words text`;

/** Puts all of a batch into the table `staged`, which lasts for the transaction open on `client`. */
export async function stage(
  client: pg.Client,
  items: AsyncIterable<BatchItem>,
  funds: FundReader,
): Promise<void> {
  await client.query(`CREATE TEMP TABLE staged (${COLUMNS}) ON COMMIT DROP`);
  await copyRows(client, "staged", rowsOf(items, funds));
  await client.query("CREATE INDEX ON staged (account_line)");
  await client.query("ANALYZE staged");
}

async function* rowsOf(
  items: AsyncIterable<BatchItem>,
  funds: FundReader,
): AsyncGenerator<readonly Cell[]> {
  for await (const item of items) {
    if (item.kind === "refused") yield refused(item.line, item.reason);
    else yield* accountRows(item.account, funds);
  }
}

function* accountRows(account: BatchAccount, funds: FundReader): Generator<readonly Cell[]> {
  const { line, balance, stage, hold, holdUntil } = account;
  const read = funds.read(account.fund, account.reference);
  if (!read.ok) {
    yield refused(line, read.reason);
    return;
  }
  const { fundId, reference } = read;
  const second = hashSecondFact(reference, account.secondFact);
  const own: Cell[] = [fundId, reference, second, balance, stage, hold, holdUntil];
  yield ["A", line, ...own, null, null, null, null, null, null];
  for (const { key, kind, dueOn, amount, outstanding, words } of account.lines) {
    yield ["L", line, ...empty(7), key, kind, dueOn, amount, outstanding, words];
  }
  for (const { from, kind, amount } of account.prices) {
    yield ["P", line, ...empty(7), null, kind, from, amount, null, null];
  }
}

function refused(line: number, reason: string): Cell[] {
  return ["X", line, ...empty(7), null, null, null, null, null, reason];
}

function empty(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

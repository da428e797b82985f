import { setImmediate } from "node:timers/promises";
import pg from "pg";

/** A statement as it was sent to the database. */
export interface Statement {
  text: string;
  /** Whether another of the same connection was under way: it went out with that one. */
  together: boolean;
}

/**
 * What some work sends to the database by the pool, in order. The database seems far away: an answer
 * comes when nobody has anything more to ask without it, so that what could go out together does.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const underWay = new Map<object, number>();
  const { prototype } = pg.Client;
  const original = prototype.query as (...given: unknown[]) => unknown;
  function watched(this: object, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === "string" ? first : String(Reflect.get(Object(first), "text"));
    const busy = underWay.get(this) ?? 0;
    sent.push({ text, together: busy > 0 });
    underWay.set(this, busy + 1);
    const result = original.apply(this, given);
    if (!(result instanceof Promise)) return result;
    return result.finally(async () => {
      await nothingMore(() => sent.length);
      underWay.set(this, (underWay.get(this) ?? 1) - 1);
    });
  }
  Reflect.set(prototype, "query", watched);
  try {
    await work();
  } finally {
    Reflect.set(prototype, "query", original);
  }
  return sent;
}

/** Waits until nothing was sent for a while, in turns of the event loop. */
async function nothingMore(count: () => number): Promise<void> {
  let seen = -1;
  while (seen !== count()) {
    seen = count();
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
  }
}

/** Those that ask for something of the domain: all but the transaction's own, and who asks. */
export function asking(statements: Statement[]): Statement[] {
  return statements.filter(({ text }) => !ENDS.test(text) && !/set_config\('role'/.test(text));
}

/**
 * How often somebody waited for an answer, beside a transaction's beginning and its end: what goes out
 * together is waited for together, who asks with what is asked first.
 */
export function roundTrips(statements: Statement[]): number {
  return statements.filter(({ text, together }) => !together && !ENDS.test(text)).length;
}

const ENDS = /^(BEGIN|COMMIT|ROLLBACK)/;

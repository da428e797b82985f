import pg from "pg";

/** A statement as it was sent to the database. */
export interface Statement {
  text: string;
  /** Whether another of the same connection was under way, which then had to wait. */
  overlaps: boolean;
}

/** What some work sends to the database by the pool, in order: one round trip each. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const underWay = new Map<object, number>();
  const { prototype } = pg.Client;
  const original = prototype.query as (...given: unknown[]) => unknown;
  function watched(this: object, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === "string" ? first : String(Reflect.get(Object(first), "text"));
    const busy = underWay.get(this) ?? 0;
    sent.push({ text, overlaps: busy > 0 });
    underWay.set(this, busy + 1);
    const result = original.apply(this, given);
    const done = () => underWay.set(this, (underWay.get(this) ?? 1) - 1);
    if (result instanceof Promise) result.then(done, done);
    return result;
  }
  Reflect.set(prototype, "query", watched);
  try {
    await work();
  } finally {
    Reflect.set(prototype, "query", original);
  }
  return sent;
}

/** Those that ask for something of the domain: all but the transaction's own, and who asks. */
export function asking(statements: Statement[]): Statement[] {
  return statements.filter(({ text }) => !/^(BEGIN|COMMIT|ROLLBACK)|set_config\('role'/.test(text));
}

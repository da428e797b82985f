import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlQuery } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import type { Binding } from "./binding";

/**
 * Prisma's adapter for `pg`, whose transactions begin with a statement of ours. It goes out with the
 * first of theirs, and past Prisma's own machinery, which costs as much again as the statement.
 */
export class ScopedAdapter extends PrismaPg {
  readonly #begin: (send: (binding: Binding) => Promise<unknown>) => void;

  /** `begin` is called in each new transaction, before its work, and sends its statement; what it throws ends it. */
  constructor(pool: pg.Pool, begin: (send: (binding: Binding) => Promise<unknown>) => void) {
    super(pool, { disposeExternalPool: true });
    this.#begin = begin;
  }

  override async connect() {
    const adapter = await super.connect();
    const startTransaction = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => {
      const transaction = await startTransaction(isolation);
      this.#begin(({ text, values }) => transaction.executeRaw(queryOf(text, values)));
      return transaction;
    };
    return adapter;
  }
}

function queryOf(sql: string, args: string[]): SqlQuery {
  return { sql, args, argTypes: args.map(() => ({ scalarType: "string", arity: "scalar" })) };
}

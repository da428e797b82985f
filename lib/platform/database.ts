import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/generated/client";
import { bindingOf } from "./binding";
import { settings } from "./env";
import type { Scope } from "./scope";
import { ScopedAdapter } from "./scoped-adapter";

/** A transaction in which the database knows who asks. Every read and write of the domain takes one. */
export type Db = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction as `scope`: row-level security shows and takes only the rows that
 * are its own. Commits when `work` returns, rolls back when it throws. Throws where another scope
 * is open already. No network call belongs inside.
 */
export async function withScope<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T> {
  if (open.getStore()) throw new Error("A scope is open already: pass its Db on instead");
  const asking: Asking = { scope, bound: null };
  return open.run(asking, () =>
    client().$transaction(
      async (db) => {
        if (!asking.bound) throw new Error("A transaction began without saying who asks");
        scopes.set(db, scope);
        const [result] = await Promise.all([work(db), asking.bound]);
        return result;
      },
      { maxWait: 5_000, timeout: 15_000 },
    ),
  );
}

/** Who asks in this transaction. */
export function scopeOf(db: Db): Scope {
  const scope = scopes.get(db);
  if (!scope) throw new Error("This transaction was not opened by withScope");
  return scope;
}

/** Ends the pool; the process can end then. */
export async function disconnect(): Promise<void> {
  const ended = shared.localgovDatabase;
  shared.localgovDatabase = undefined;
  await ended?.prisma.$disconnect();
}

/** How many connections this process has, and how many transactions wait for one. */
export function poolStanding(): Record<"busy" | "idle" | "waiting", number> {
  const pool = shared.localgovDatabase?.pool;
  if (!pool) return { busy: 0, idle: 0, waiting: 0 };
  const { totalCount, idleCount, waitingCount } = pool;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}

interface Asking {
  scope: Scope;
  /** The database's answer to who asks; null until it was told. */
  bound: Promise<unknown> | null;
}

// The server and Next load separate copies of this module, and development reloads it: one pool, and
// one place where the pool, whichever copy made it, finds who asks.
const shared = globalThis as {
  localgovDatabase?: Database | undefined;
  localgovAsking?: AsyncLocalStorage<Asking>;
};
shared.localgovAsking ??= new AsyncLocalStorage();
const open = shared.localgovAsking;
const scopes = new WeakMap<Db, Scope>();

interface Database {
  prisma: PrismaClient;
  pool: pg.Pool;
}

function client(): PrismaClient {
  shared.localgovDatabase ??= connect();
  return shared.localgovDatabase.prisma;
}

function connect(): Database {
  const pool = new pg.Pool({
    connectionString: settings().databaseUrl,
    max: settings().databasePool,
    connectionTimeoutMillis: 5_000,
    // What a transaction asks for at once goes out at once: one round trip, and not one each.
    pipeline: true,
  });
  const adapter = new ScopedAdapter(pool, (send) => {
    const asking = open.getStore();
    if (!asking) return;
    asking.bound = send(bindingOf(asking.scope));
    // Heard of in `withScope`; where that has given up waiting for the transaction, it is nobody's.
    asking.bound.catch(() => {});
  });
  return { pool, prisma: new PrismaClient({ adapter }) };
}

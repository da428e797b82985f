import { beforeEach } from "vitest";
import { withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import type { Basket } from "../commands/reserve";
import { startPayment } from "../commands/start-payment";
import { providerInUse } from "../in-use";
import type { LineToPay } from "../line";
import { heldBy, takenFor } from "../queries";
import {
  everyPennyIsThere as everyPenny,
  standing,
  sweep as sweepAt,
  told as toldAt,
} from "./acts";
import { basketOf, makePaidCouncil, type PaidCouncil } from "./baskets";
import { testTill } from "./till";

/** A database, what stands in for Stripe, a council of its own for each test, and what its payers do. */
export function paymentStory(letter: string) {
  const database = testDatabase();
  const till = testTill();
  const system = systemScope("test");
  let council: PaidCouncil;
  let councils = 0;

  beforeEach(async () => {
    council = await makePaidCouncil(`${letter}${String(councils++).padStart(2, "0")}`);
    await till.controls().tell("no-faults");
  });

  async function start(
    lines: LineToPay[],
    changes: Partial<Basket> = {},
    provider = providerInUse(),
  ) {
    return startPayment(basketOf(council, lines, changes), { provider, now: await till.now() });
  }

  async function started(...asked: Parameters<typeof start>) {
    const came = await start(...asked);
    if (!came.ok) throw new Error(`Not started: ${came.reason}`);
    const { sessionId } = await standing(came.paymentId);
    return { paymentId: came.paymentId, session: String(sessionId) };
  }

  /** By which payment a line is being paid, and what was taken for it. */
  async function known({ debtLineId }: LineToPay) {
    const id = String(debtLineId);
    return withScope(system, async (db) => [
      (await heldBy(db, [id])).get(id),
      (await takenFor(db, [id])).get(id),
    ]);
  }

  async function feesCome(): Promise<void> {
    await till.controls().advance(60);
    await told();
  }

  const told = () => toldAt(database, till);
  const sweep = () => sweepAt(till);
  const openSessions = () => till.openSessions(council.account);
  const everyPennyIsThere = (expected: Record<string, bigint>) =>
    everyPenny(till, council, expected);

  return {
    ...{ database, till, council: () => council, start, started, known, feesCome, told, sweep },
    ...{ openSessions, everyPennyIsThere },
  };
}

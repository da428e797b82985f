import { z } from "zod";
import { authenticate, type Outcome, pay } from "../checkout/pay";
import { newId } from "../ids";
import { idOf } from "../known";
import { accountOf } from "../resources/accounts";
import { endDispute, openDispute } from "../resources/disputes";
import { endMandate } from "../resources/mandates";
import { takeBankAccount } from "../resources/payouts";
import { settleRefund } from "../resources/refunds";
import { bankByName, testBanks } from "../rules/test-banks";
import { cardByName, testCards } from "../rules/test-cards";
import type { Time } from "../time";
import { invalid } from "../wire/faults";
import type { Desk, World } from "../world";
import { takeMany } from "./takings";

export type Control = (world: World, time: Time, body: unknown) => object | Promise<object>;

const account = z.string().max(100);
const id = z.string().max(100);
const times = z.number().int().min(1).max(1_000_000).default(1);
const of = z.string().max(200).nullable().default(null);

/** Everything that a test, or somebody at a demo, can tell the stand-in to do. */
export const controls: Record<string, Control> = {
  /** Moves the clock on by seconds or to a moment (Unix seconds), through all that is due on the way. */
  clock: control(
    z.union([
      z.strictObject({ advance: z.number().int().min(0) }),
      z.strictObject({ to: z.number().int() }),
      z.strictObject({}),
    ]),
    async (world, body, time) => {
      const now = world.clock.now();
      if ("advance" in body) await time.moveTo(now + body.advance);
      if ("to" in body) {
        if (body.to < now) throw invalid("The clock goes forward only");
        await time.moveTo(body.to);
      }
      return { now: world.clock.now() };
    },
  ),
  /** Waits until all that is due by now has happened and has been sent. */
  settle: control(z.strictObject({}), async (world, _, time) => {
    await time.settle();
    return { now: world.clock.now() };
  }),
  /** The next requests fail, before or after the work; or their line hangs or is cut after it. */
  fault: control(
    z.strictObject({ does: z.enum(["fail", "fail-after", "hang", "cut"]), of, times }),
    (world, { does, of, times }) => {
      return world.store.put("fault", "", { id: newId("fault"), does, of, left: times });
    },
  ),
  /** The next events get lost, or come again, late (by seconds), or behind the one after them. */
  webhooks: control(
    z.strictObject({
      does: z.enum(["lose", "repeat", "delay", "reorder"]),
      of,
      times,
      by: z.number().int().min(1).max(10_000_000).default(1),
    }),
    (world, { does, of, times, by }) => {
      return world.store.put("webhook_fault", "", {
        id: newId("fault"),
        does,
        of,
        by,
        left: times,
      });
    },
  ),
  /** Everything goes as it should again. */
  "no-faults": control(z.strictObject({}), ({ store }) => {
    for (const kind of ["fault", "webhook_fault"] as const) {
      for (const fault of store.all(kind, "")) store.remove(kind, "", fault.id);
    }
    return {};
  }),
  /** How many seconds after a card's success its fee is known. */
  fees: control(z.strictObject({ after: z.number().int().min(0) }), (world, { after }) =>
    world.store.put("knob", "", { ...world.knobs(), feeDelay: after }),
  ),
  /** An account's next payout fails: before it is paid, or two working days after. */
  "fail-payout": control(
    z.strictObject({ account, when: z.enum(["before", "after"]).default("before") }),
    (world, { account, when }) => {
      const knobs = world.knobs();
      const failPayout = { ...knobs.failPayout, [account]: when };
      return world.store.put("knob", "", { ...knobs, failPayout });
    },
  ),
  /** An account's bank account is replaced: its payouts go out again. */
  "bank-account": control(z.strictObject({ account }), (world, { account }) => {
    takeBankAccount(deskOf(world, account));
    return { account };
  }),
  /** The payer of a charge disputes it. */
  dispute: control(
    z.strictObject({ account, charge: id }),
    (world, { account, charge }) =>
      openDispute(deskOf(world, account), charge, "fraudulent") ??
      refuse(`${charge} cannot be disputed`),
  ),
  /** The bank decides a dispute now. */
  decide: control(
    z.strictObject({ account, dispute: id, won: z.boolean() }),
    (world, { account, dispute, won }) => endDispute(deskOf(world, account), dispute, won),
  ),
  /** The holder of a bank account ends its mandate at their bank. */
  "end-mandate": control(
    z.strictObject({ account, mandate: id }),
    (world, { account, mandate }) => {
      endMandate(deskOf(world, account), mandate);
      return { mandate };
    },
  ),
  /** A refund that was sent comes back. */
  "fail-refund": control(z.strictObject({ account, refund: id }), (world, { account, refund }) =>
    settleRefund(deskOf(world, account), refund, true),
  ),
  /** An account is paid many times at once: for measuring. Of Checkout there is no trace. */
  takings: control(
    z.strictObject({
      account,
      count: z.number().int().min(1).max(20_000),
      metadata: z.record(z.string().max(40), z.string().max(500)).default({}),
    }),
    (world, { account, count, metadata }) => ({
      payments: takeMany(deskOf(world, account), count, metadata),
    }),
  ),
  /** Somebody finishes a Checkout session with a test card or bank account, by its name. */
  pay: control(
    z.strictObject({
      session: id,
      card: z.enum(testCards.map(({ name }) => name)).optional(),
      bank: z.enum(testBanks.map(({ name }) => name)).optional(),
      name: z.string().max(300).default("Ann Payer"),
      email: z.email().max(300).default("ann@payer.example"),
    }),
    (world, { session, card, bank, name, email }) => {
      const desk = holderOf(world, session);
      const open = desk.find("session", session);
      if (open.status !== "open") return refuse(`${session} is ${open.status}`);
      const who = { name, email };
      const typed = bank
        ? { ...who, bank: bankByName(bank) }
        : { ...who, card: cardByName(card ?? "success") };
      return after(desk, session, pay(desk, open, typed));
    },
  ),
  /** Whoever was asked to prove themselves to their bank does, or does not. */
  authenticate: control(
    z.strictObject({ session: id, proven: z.boolean() }),
    (world, { session, proven }) => {
      const desk = holderOf(world, session);
      return after(desk, session, authenticate(desk, desk.find("session", session), proven));
    },
  ),
};

function control<T>(
  schema: z.ZodType<T>,
  run: (world: World, body: T, time: Time) => object | Promise<object>,
): Control {
  return (world, time, body) => {
    const read = schema.parse(body);
    // Those that wait move the clock themselves, in works of their own.
    return world.store.atomically(() => run(world, read, time));
  };
}

function after(desk: Desk, id: string, outcome: Outcome): object {
  const session = desk.find("session", id);
  return { ...outcome, status: session.status, payment_intent: idOf(session.payment_intent) };
}

function deskOf(world: World, account: string): Desk {
  return world.desk(accountOf(world, account));
}

function holderOf(world: World, session: string): Desk {
  const account = world.store
    .accounts()
    .find((one) => world.store.get("session", one, session) !== undefined);
  return account ? world.desk(account) : refuse(`There is no session ${session}`);
}

function refuse(message: string): never {
  throw invalid(message);
}

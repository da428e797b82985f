import { settleDebit } from "./resources/bacs";
import { settle } from "./resources/charges";
import { dueDispute, endDispute, openDispute } from "./resources/disputes";
import { settleMandate } from "./resources/mandates";
import { arrive, giveBack, payOut } from "./resources/payouts";
import { settleRefund } from "./resources/refunds";
import { expire } from "./resources/sessions";
import type { Kinds } from "./state/kinds";
import type { TimerWork } from "./state/timers";
import { deliver } from "./webhooks/deliver";
import type { World } from "./world";

/** Lets what is due by now happen, and events go out, one after the other. */
export class Time {
  readonly #world: World;
  #running: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(world: World) {
    this.#world = world;
  }

  /** Does what is due by now; resolves when it is done, and what it caused has been sent. */
  settle(): Promise<void> {
    return this.#queue(() => this.#until(this.#world.clock.now()));
  }

  /** Moves the clock on to a moment (Unix seconds), through all that happens on the way. */
  moveTo(at: number): Promise<void> {
    return this.#queue(async () => {
      await this.#until(at);
      this.#world.clock.moveTo(Math.max(at, this.#world.clock.now()));
    });
  }

  /** Resolves when what is under way is done; nothing is begun. */
  async settled(): Promise<void> {
    this.#ended = true;
    await this.#running.catch(() => {});
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#running = this.#running.then(work, work);
    return this.#running;
  }

  async #until(end: number): Promise<void> {
    const { clock, timers, deliveries } = this.#world;
    const due = <T extends { at: number }>(first: T | undefined) =>
      first && first.at <= end ? first : undefined;
    while (!this.#ended) {
      const timer = due(timers.first());
      const delivery = due(deliveries.first());
      // What happened is told before the next thing happens.
      if (delivery && (!timer || delivery.at <= timer.at)) {
        if (delivery.at > clock.now()) clock.moveTo(delivery.at);
        await deliver(this.#world, delivery);
      } else if (timer) {
        if (timer.at > clock.now()) clock.moveTo(timer.at);
        this.#doOnce(timer);
      } else return;
    }
  }

  /** Does a work and takes it off the list; one that breaks goes too, or it would break for ever. */
  #doOnce({ id, work }: Kinds["timer"]): void {
    const { store } = this.#world;
    try {
      store.atomically(() => {
        store.remove("timer", "", id);
        happen(this.#world, work);
      });
    } catch (error) {
      store.atomically(() => store.remove("timer", "", id));
      throw error;
    }
  }
}

function happen(world: World, work: TimerWork): void {
  if (work.does === "payouts-go-out") {
    payOut(world);
    return;
  }
  const desk = world.desk(work.account);
  switch (work.does) {
    case "fee-arrives":
      settle(desk, work.charge);
      break;
    case "session-expires":
      expire(desk, desk.find("session", work.session));
      break;
    case "mandate-settles":
      settleMandate(desk, work.mandate);
      break;
    case "bacs-settles":
      settleDebit(desk, work.charge);
      break;
    case "refund-settles":
      settleRefund(desk, work.refund, work.fails);
      break;
    case "dispute-opens":
      openDispute(desk, work.charge, work.reason);
      break;
    case "dispute-is-due":
      dueDispute(desk, work.dispute);
      break;
    case "dispute-ends":
      endDispute(desk, work.dispute, work.won);
      break;
    case "payout-arrives":
      arrive(desk, work.payout);
      break;
    case "payout-returns":
      giveBack(desk, work.payout);
  }
}

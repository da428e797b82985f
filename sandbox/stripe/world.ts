import { newId } from "./ids";
import { Agenda } from "./state/agenda";
import { Clock } from "./state/clock";
import type { Kinds, Knobs } from "./state/kinds";
import { Store } from "./state/store";
import type { TimerWork } from "./state/timers";
import { emit } from "./webhooks/emit";
import type { Event } from "./webhooks/event-types";
import { missing } from "./wire/faults";

/** Where events go, and the secret that they are signed with. */
export interface Endpoint {
  url: string;
  secret: string;
}

export type Endpoints = Partial<Record<"platform" | "connected", Endpoint>>;

export const platformAccount = "acct_sandboxplatform";

/** Seconds from a card's success to its fee, unless a control says otherwise. */
const feeDelay = 20;

/** Everything that the stand-in knows: its objects, its time, whom it tells. */
export class World {
  readonly store: Store;
  readonly clock: Clock;
  readonly endpoints: Endpoints;
  readonly timers: Agenda<"timer">;
  readonly deliveries: Agenda<"delivery">;
  /** Where the stand-in itself is found, for the pages that it serves. */
  ownUrl = "";
  /** Whether an event may be waiting to be overtaken by the next. */
  mayWait = true;
  /** The request that is being answered: events say which it was. */
  request: { id: string; idempotency_key: string | null } | null = null;

  constructor(file: string | null, endpoints: Endpoints) {
    this.store = new Store(file);
    this.clock = new Clock(this.store);
    this.endpoints = endpoints;
    this.timers = new Agenda(this.store, "timer");
    this.deliveries = new Agenda(this.store, "delivery");
  }

  desk(account: string): Desk {
    return new Desk(this, account);
  }

  knobs(): Knobs {
    const set = this.store.get("knob", "", "knobs");
    return set ?? { id: "knobs", feeDelay, failPayout: {} };
  }
}

/** The world as one account sees it. */
export class Desk {
  readonly world: World;
  readonly account: string;

  constructor(world: World, account: string) {
    this.world = world;
    this.account = account;
  }

  get isPlatform(): boolean {
    return this.account === platformAccount;
  }

  now(): number {
    return this.world.clock.now();
  }

  get<K extends keyof Kinds>(kind: K, id: string): Kinds[K] | undefined {
    return this.world.store.get(kind, this.account, id);
  }

  /** @throws StripeFault where there is none, naming the parameter that named it */
  find<K extends keyof Kinds>(kind: K, id: string, param?: string): Kinds[K] {
    const found = this.get(kind, id);
    if (!found) throw missing(words[kind] ?? kind.replaceAll("_", " "), id, param);
    return found;
  }

  /** Oldest first. */
  all<K extends keyof Kinds>(kind: K): Kinds[K][] {
    return this.world.store.all(kind, this.account);
  }

  put<K extends keyof Kinds>(kind: K, object: Kinds[K]): Kinds[K] {
    return this.world.store.put(kind, this.account, object);
  }

  newId(prefix: string): string {
    return newId(prefix);
  }

  emit<T extends Event["type"]>(type: T, object: Named<T>): void {
    emit(this, type, object);
  }

  /** Puts a work down for a moment (Unix seconds). */
  schedule(at: number, work: TimerWork): void {
    this.world.timers.put({ id: newId("timer"), at, work });
  }
}

/** What an event of a type is about, by the name of its kind. */
interface Named<T extends Event["type"]> {
  object: Extract<Event, { type: T }>["data"]["object"]["object"];
}

/** How Stripe's errors name what it does not find. */
const words: Partial<Record<keyof Kinds, string>> = {
  payment_intent: "payment_intent",
  payment_method: "PaymentMethod",
  setup_intent: "setupintent",
  session: "checkout.session",
  balance_transaction: "balance transaction",
};

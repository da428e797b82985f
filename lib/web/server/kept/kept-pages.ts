import { LRUCache } from "lru-cache";
import type { Freshness } from "./freshness";
import { type KeptPage, sizeOf } from "./kept-page";

/** What came of a rendering: a page for everybody, no such page, or a fault. */
export type Rendered =
  | { kind: "page"; page: KeptPage; keep: boolean }
  | { kind: "none" }
  | { kind: "failed" };

/** What somebody who asks is to get. */
export type Found =
  | { how: "fresh" | "rendered" | "stale"; page: KeptPage; keep: boolean }
  | { how: "none" };

export interface KeptPagesOptions {
  freshness: Freshness;
  /** Renders the page at an address for nobody; `mark` is the freshness before it began. */
  render(address: string, mark: number): Promise<Rendered>;
  /** Of all pages together, bytes. */
  maxBytes: number;
  /** Told how each page was come by, for the measures. */
  count?: (how: "hit" | "render" | "stale") => void;
  /** Milliseconds. */
  now?: () => number;
}

/** Also what nothing changed is rendered anew after this, milliseconds: a guard, not the rule. */
const MAX_AGE = 10 * 60_000;

/** How long a page is served that may be out of date, while the database is away; milliseconds. */
const MAX_STALE = 10 * 60_000;

/** How long nobody is made to wait for the next try, once one has failed; milliseconds. */
const REST = 2_000;

/**
 * Pages for nobody in particular, as finished bytes: least recently used out first. However many ask
 * for one at once, it is rendered once; a rendering begun before a change is shown to those who
 * asked before it, and not kept.
 */
export class KeptPages {
  readonly #shelf: LRUCache<string, KeptPage>;
  readonly #flights = new Map<string, { mark: number; landing: Promise<Rendered> }>();
  readonly #options: Required<KeptPagesOptions>;
  #failedAt = Number.NEGATIVE_INFINITY;
  constructor(options: KeptPagesOptions) {
    this.#options = { now: Date.now, count: () => {}, ...options };
    this.#shelf = new LRUCache({ maxSize: options.maxBytes, sizeCalculation: sizeOf });
  }

  /** The page at an address where it is there and fresh. */
  fresh(address: string): KeptPage | undefined {
    const page = this.#shelf.get(address);
    if (!page || !this.#options.freshness.isFresh(page)) return undefined;
    if (this.#options.now() - page.renderedAt >= MAX_AGE) return undefined;
    this.#options.count("hit");
    return page;
  }

  /** The page at an address, rendered where it must be. "none" where the page is not for everybody. */
  async find(address: string): Promise<Found> {
    const page = this.fresh(address);
    if (page) return { how: "fresh", page, keep: true };
    if (this.#rests()) {
      const stale = this.#stale(address);
      if (stale) return stale;
    }
    const rendered = await this.#once(address);
    if (rendered.kind === "page") return { how: "rendered", ...rendered };
    return (rendered.kind === "failed" && this.#stale(address)) || { how: "none" };
  }

  /** Bytes and pages held now. */
  size(): { bytes: number; pages: number } {
    return { bytes: this.#shelf.calculatedSize, pages: this.#shelf.size };
  }

  #rests(): boolean {
    return this.#options.now() - this.#failedAt < REST;
  }

  #stale(address: string): Found | undefined {
    const lostFor = this.#options.freshness.lostFor(this.#options.now());
    const page = this.#shelf.get(address);
    if (!page || lostFor === null || lostFor >= MAX_STALE) return undefined;
    this.#options.count("stale");
    return { how: "stale", page, keep: false };
  }

  #once(address: string): Promise<Rendered> {
    const mark = this.#options.freshness.mark();
    const flying = this.#flights.get(address);
    if (flying?.mark === mark) return flying.landing;
    const landing = this.#render(address, mark).finally(() => {
      if (this.#flights.get(address)?.landing === landing) this.#flights.delete(address);
    });
    this.#flights.set(address, { mark, landing });
    return landing;
  }

  async #render(address: string, mark: number): Promise<Rendered> {
    this.#options.count("render");
    const rendered = await this.#options
      .render(address, mark)
      .catch((): Rendered => ({ kind: "failed" }));
    this.#failedAt = rendered.kind === "failed" ? this.#options.now() : Number.NEGATIVE_INFINITY;
    if (rendered.kind !== "page" || !rendered.keep) return rendered;
    const newer = this.#shelf.peek(address);
    // Kept while changes go unheard too: for the time when the database is away altogether.
    const { freshness, now } = this.#options;
    const isCurrent = freshness.isFresh(rendered.page) || freshness.lostFor(now()) !== null;
    if (isCurrent && (newer?.mark ?? 0) <= mark) this.#shelf.set(address, rendered.page);
    return rendered;
  }
}

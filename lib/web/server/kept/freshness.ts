/** How a page stands to what it shows. */
export interface Dated {
  /** What `mark` gave before the page was rendered. */
  mark: number;
  tags: readonly string[];
}

/**
 * Which pages still show what stands in the database. Changes are counted, not timed: a page is
 * fresh where none of what it shows changed since its rendering began, however long that took.
 * Before the first `found`, and after `lost`, changes go unheard: nothing is fresh.
 */
export class Freshness {
  #count = 0;
  #allChanged = 0;
  readonly #changed = new Map<string, number>();
  #lostAt: number | null = Number.NEGATIVE_INFINITY;

  /** To be taken before a rendering begins. */
  mark(): number {
    return this.#count;
  }

  change(tag: string): void {
    this.#count += 1;
    this.#changed.set(tag, this.#count);
  }

  /** Changes are heard again. What changed meanwhile is not known, so everything did. */
  found(): void {
    this.#count += 1;
    this.#allChanged = this.#count;
    this.#changed.clear();
    this.#lostAt = null;
  }

  /** Changes are not heard any more; `at` in milliseconds. */
  lost(at: number): void {
    this.#lostAt ??= at;
  }

  isFresh({ mark, tags }: Dated): boolean {
    if (this.#lostAt !== null || mark < this.#allChanged) return false;
    for (const tag of tags) if ((this.#changed.get(tag) ?? 0) > mark) return false;
    return true;
  }

  /** How long changes have gone unheard, milliseconds; null where they are heard. */
  lostFor(now: number): number | null {
    return this.#lostAt === null ? null : now - this.#lostAt;
  }
}

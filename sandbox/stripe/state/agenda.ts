import type { Kinds } from "./kinds";
import type { Store } from "./store";

interface Entry {
  id: string;
  at: number;
  /** Of two for one moment, the first that was put down comes first. */
  order: number;
}

/**
 * What is to be done, by its moment: a heap beside the store, which alone says what stands. What was
 * taken away there, put off, or undone, is passed over.
 */
export class Agenda<K extends "timer" | "delivery"> {
  readonly #store: Store;
  readonly #kind: K;
  readonly #heap: Entry[] = [];
  #counted = 0;

  constructor(store: Store, kind: K) {
    this.#store = store;
    this.#kind = kind;
    for (const one of store.all(kind, "")) this.#add(one);
  }

  /** Puts something down, or puts it off. */
  put(one: Kinds[K]): void {
    this.#store.put(this.#kind, "", one);
    this.#add(one);
  }

  /** What comes first. */
  first(): Kinds[K] | undefined {
    for (let top = this.#heap[0]; top; top = this.#heap[0]) {
      const kept = this.#store.get(this.#kind, "", top.id);
      if (kept?.at === top.at) return kept;
      this.#dropFirst();
    }
    return undefined;
  }

  #add({ id, at }: { id: string; at: number }): void {
    this.#counted += 1;
    const entry = { id, at, order: this.#counted };
    let place = this.#heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = this.#heap[above];
      if (!parent || !isBefore(entry, parent)) break;
      this.#heap[place] = parent;
      place = above;
    }
    this.#heap[place] = entry;
  }

  #dropFirst(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    let place = 0;
    for (;;) {
      const [left, right] = [this.#heap[2 * place + 1], this.#heap[2 * place + 2]];
      const isRight = left && right && isBefore(right, left);
      const child = isRight ? right : left;
      if (!child || !isBefore(child, last)) break;
      this.#heap[place] = child;
      place = 2 * place + (isRight ? 2 : 1);
    }
    this.#heap[place] = last;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

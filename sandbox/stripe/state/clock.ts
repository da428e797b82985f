import type { ClockState } from "./kinds";
import type { Store } from "./store";

const begin: ClockState = { id: "clock", offset: 0, stands: null };

/** The stand-in's own time: the machine's with an offset, or one that stands until it is moved. */
export class Clock {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Unix seconds. */
  now(): number {
    const { offset, stands } = this.#state();
    return Math.floor((stands ?? Date.now() + offset) / 1000);
  }

  /** How many seconds it is ahead of the machine's, where it goes like that one. */
  ahead(): number {
    const { offset, stands } = this.#state();
    return stands === null ? Math.round(offset / 1000) : 0;
  }

  /** Stands still from this moment (Unix seconds) on. */
  stand(at: number): void {
    this.#set({ ...this.#state(), stands: at * 1000 });
  }

  /** Sets it to a moment (Unix seconds); it stands or goes on as it did. */
  moveTo(at: number): void {
    const state = this.#state();
    if (state.stands !== null) this.#set({ ...state, stands: at * 1000 });
    else this.#set({ ...state, offset: at * 1000 - Date.now() });
  }

  #state(): ClockState {
    return this.#store.get("clock", "", "clock") ?? begin;
  }

  #set(state: ClockState): void {
    this.#store.atomically(() => this.#store.put("clock", "", state));
  }
}

import { type Entry, type Journal, noJournal, openJournal, readJournal } from "./journal";
import type { Kinds } from "./kinds";

type Kind = keyof Kinds;
type Shelf = Map<string, object>;

/**
 * Every object of every account, in memory, and in a journal where a file is given. Objects are
 * never changed in place: a change puts another.
 */
export class Store {
  readonly #shelves = new Map<string, Shelf>();
  readonly #journal: Journal;
  /** What the work under way has touched, with what stood there before it. */
  #before: Map<string, Entry> | null = null;

  /** @throws DamagedJournal where the file is not a journal */
  constructor(file: string | null) {
    if (file === null) {
      this.#journal = noJournal;
      return;
    }
    for (const [account, kind, id, value] of readJournal(file)) {
      this.#set(account, kind, id, value);
    }
    this.#journal = openJournal(file, this.#standing());
  }

  get<K extends Kind>(kind: K, account: string, id: string): Kinds[K] | undefined {
    return this.#shelf(account, kind).get(id) as Kinds[K] | undefined;
  }

  /** All of a kind, oldest first. */
  all<K extends Kind>(kind: K, account: string): Kinds[K][] {
    return [...this.#shelf(account, kind).values()] as Kinds[K][];
  }

  /** What was put first of what there is of a kind. */
  oldest<K extends Kind>(kind: K, account: string): Kinds[K] | undefined {
    return this.#shelf(account, kind).values().next().value as Kinds[K] | undefined;
  }

  put<K extends Kind>(kind: K, account: string, object: Kinds[K]): Kinds[K] {
    this.#change(account, kind, object.id, object);
    return object;
  }

  remove(kind: Kind, account: string, id: string): void {
    this.#change(account, kind, id, null);
  }

  accounts(): string[] {
    return this.all("account", "").map(({ id }) => id);
  }

  /**
   * Does a work whole or not at all: what it put is undone where it throws, and written down before
   * it returns.
   */
  atomically<T>(work: () => T): T {
    if (this.#before) return work();
    this.#before = new Map();
    try {
      const result = work();
      this.#commit();
      return result;
    } catch (error) {
      this.#undo();
      throw error;
    }
  }

  close(): void {
    this.#journal.close();
  }

  #change(account: string, kind: string, id: string, value: object | null): void {
    if (!this.#before) throw new Error("Nothing is put outside a work");
    const key = JSON.stringify([account, kind, id]);
    const there = this.#shelf(account, kind).get(id) ?? null;
    if (!this.#before.has(key)) this.#before.set(key, [account, kind, id, there]);
    this.#set(account, kind, id, value);
  }

  #commit(): void {
    const touched = [...(this.#before?.values() ?? [])];
    const entries = touched.map(([account, kind, id]): Entry => {
      return [account, kind, id, this.#shelf(account, kind).get(id) ?? null];
    });
    try {
      if (entries.length > 0) this.#journal.append(entries);
    } catch (error) {
      this.#undo();
      throw error;
    }
    this.#before = null;
  }

  #undo(): void {
    for (const [account, kind, id, was] of [...(this.#before?.values() ?? [])].reverse()) {
      this.#set(account, kind, id, was);
    }
    this.#before = null;
  }

  #set(account: string, kind: string, id: string, value: object | null): void {
    if (value === null) this.#shelf(account, kind).delete(id);
    else this.#shelf(account, kind).set(id, value);
  }

  #shelf(account: string, kind: string): Shelf {
    const name = `${account}/${kind}`;
    const there = this.#shelves.get(name);
    if (there) return there;
    const made: Shelf = new Map();
    this.#shelves.set(name, made);
    return made;
  }

  #standing(): Entry[] {
    return [...this.#shelves].flatMap(([name, shelf]) => {
      const [account = "", kind = ""] = name.split("/");
      return [...shelf].map(([id, value]): Entry => [account, kind, id, value]);
    });
  }
}

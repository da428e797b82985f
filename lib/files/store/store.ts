/** Where the bytes of files are kept, by id. */
export interface Store {
  /** Resolves once the bytes are safe. */
  put(id: string, bytes: Buffer): Promise<void>;
  /** Null where there are none. */
  get(id: string): Promise<Buffer | null>;
  /** Nothing happens where there are none. */
  drop(id: string): Promise<void>;
  /** The ids of all that was not touched since, some at a time; names that are no id among them. */
  touchedBefore(day: Date): AsyncGenerator<string[]>;
}

/** By the end of the id, which is random: its beginning is the time, and would fill one folder. */
export function placeOf(id: string): string {
  return `${id.slice(-2)}/${id}`;
}

import type { Book } from "../book";

/** Something that happened to money in a book. */
export interface MoneyEvent {
  book: Book;
  /** When it happened. */
  at: Date;
}

/** The same in a council's own book. */
export interface CouncilEvent {
  councilId: string;
  at: Date;
}

/** The same in the platform's own book. */
export interface PlatformEvent {
  at: Date;
}

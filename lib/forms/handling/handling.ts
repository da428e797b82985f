import type { Day } from "@/lib/platform";
import type { Question } from "../question";
import type { Answer, FieldErrors, FieldValue } from "../schema";

/** An answer that is there. */
export type Given = NonNullable<Answer>;

/** What a page's form says about its question. */
export type Parsed =
  /** Nothing at all. */
  | { kind: "empty" }
  | { kind: "answer"; answer: Answer }
  | { kind: "refused"; errors: FieldErrors }
  /** A place that has yet to be looked up. */
  | { kind: "place"; entry: PlaceEntry }
  /** A file that has yet to be taken in; without one, the one that is there stays. */
  | { kind: "file"; file: File };

/** A place as typed: a postcode's key or a point, and words. */
export type PlaceEntry = { place: string | null } & (
  | { from: "postcode"; key: string }
  | { from: "point"; lat: number; long: number; postcode: string | null }
);

/** How questions of one type are answered. Each type is a file of this folder. */
export interface Handling {
  /** Reads the form. Errors are in the words of GOV.UK's patterns, under the field's form name. */
  parse(form: FormData, today: Day): Parsed;
  /** What was typed, to show it again. */
  typed(form: FormData): FieldValue;
  /** Whether a kept answer is one still: the definition may have changed since. */
  accepts(answer: Given): boolean;
  /** A kept answer as the field shows it. */
  shown(answer: Given): FieldValue;
  /** A kept answer in words, line by line. */
  lines(answer: Given): string[];
}

export const refused = (errors: FieldErrors): Parsed => ({ kind: "refused", errors });

export const taken = (answer: Answer): Parsed => ({ kind: "answer", answer });

/** "Size must be 10 characters or less": the pattern's words for a text that is too long. */
export function tooLong({ name }: Pick<Question, "name">, length: number): string {
  return `${name} must be ${length} characters or less`;
}

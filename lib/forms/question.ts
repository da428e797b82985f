/** One question: what is asked, how, and what to say when the answer does not do. Plain data. */
export type Question =
  | TextQuestion
  | TextareaQuestion
  | ChoiceQuestion
  | CheckboxesQuestion
  | DateQuestion
  | EmailQuestion
  | PhoneQuestion
  | FileQuestion
  | AddressQuestion
  | LocationQuestion;

export type QuestionType = Question["type"];

interface Asked<Type extends string> {
  type: Type;
  /** Unique in its journey; the last segment of its page's path and the name of its field. */
  id: string;
  /** The question as it is asked, and the page's heading. */
  label: string;
  /** The answer in a few words, "Size of the pothole": for check answers, and where errors name it. */
  name: string;
  hint?: string;
}

/** Left empty, an optional question is passed over; another is refused with these words. */
type Required = { optional?: false; missing: string } | { optional: true; missing?: undefined };

/** A line. */
export type TextQuestion = Asked<"text"> &
  Required & {
    maxLength: number;
    /** A form that the whole text must have, and what to say of another. */
    format?: { pattern: RegExp; error: string };
    autocomplete?: string;
    width?: 5 | 10 | 20 | 30;
  };

/** Several lines. */
export type TextareaQuestion = Asked<"textarea"> & Required & { maxLength: number; rows?: number };

/** One of a few (radios) or of many (select). */
export type ChoiceQuestion = Asked<"radios" | "select"> & Required & { options: Option[] };

/** Any of a few. */
export type CheckboxesQuestion = Asked<"checkboxes"> &
  Required & {
    options: (Option & {
      /** "None of these": taken together with another it is refused. */
      exclusive?: boolean;
    })[];
  };

/** A day. */
export type DateQuestion = Asked<"date"> &
  Required & {
    /** On which side of today it may lie; today itself may be either. */
    within?: "past" | "future";
  };

export type EmailQuestion = Asked<"email"> & Required;
export type PhoneQuestion = Asked<"phone"> & Required;

/** A photo, re-encoded and stripped when it is taken in. */
export type FileQuestion = Asked<"file"> & Required;

export type AddressQuestion = Asked<"address"> & Required;

/** Where something is: a postcode and words, or a point. */
export type LocationQuestion = Asked<"location"> & Required;

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

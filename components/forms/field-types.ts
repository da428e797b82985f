import type { ReactNode } from "react";
import type { InputWidth } from "@/components/govuk";
import type { MapDescription } from "@/components/map";

export type FieldOption =
  | {
      value: string;
      text: string;
      hint?: ReactNode;
      /** "None of these": taking it clears the others. Checkboxes only. */
      exclusive?: boolean;
    }
  | { divider: string };

/** A question as plain data, whatever its type. Settings that a type has no use for are ignored. */
export type FieldDescription = {
  /** Name of the form value; parts are named `name-day`, `name-postcode` and so on. */
  name: string;
  /** The name, unless said. */
  id?: string;
  /** The question itself, or what the box is for. */
  label: string;
  hint?: ReactNode;
  autocomplete?: string;
  /** Characters of a value of known length. */
  width?: InputWidth;
  /** Characters; a textarea counts them down. */
  maxLength?: number;
  rows?: number;
  options?: FieldOption[];
  /** Types of file taken, as in the `accept` attribute. */
  accept?: string;
  inputMode?: "numeric" | "decimal";
  prefix?: string;
  suffix?: string;
  /** Where a place may be picked on a map, beside the other ways to say it. */
  map?: MapDescription;
};

/** One text, several (checkboxes), or parts by name (date, address). */
export type FieldValue = string | string[] | Partial<Record<string, string>>;

/** What to say of each field or part, by the name it has in the form. */
export type FieldErrors = Partial<Record<string, string>>;

export type FieldProps = FieldDescription & {
  value?: FieldValue;
  errors?: FieldErrors;
  /** The label or legend is the page's h1. */
  isPageHeading?: boolean;
};

export const dateParts = ["day", "month", "year"] as const;

export const addressParts = ["line1", "line2", "town", "postcode"] as const;

export const locationParts = ["postcode", "place", "lat", "long"] as const;

/** The label or legend of a field, as page heading or not. */
export function fieldLabel({ label, isPageHeading }: FieldProps) {
  return isPageHeading ? ({ text: label, size: "l", isPageHeading } as const) : label;
}

/** A legend: bold, where it is not the page's heading, to stand out from the labels under it. */
export function fieldLegend(props: FieldProps) {
  const label = fieldLabel(props);
  return typeof label === "string" ? ({ text: label, size: "s" } as const) : label;
}

/** A value that is one text; empty where it is not. */
export function textValue(value: FieldValue | undefined): string {
  return typeof value === "string" ? value : "";
}

/** A value with parts; empty where it has none. */
export function partValues(value: FieldValue | undefined): Partial<Record<string, string>> {
  return typeof value === "object" && !Array.isArray(value) ? value : {};
}

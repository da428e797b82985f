import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type TextSize = "s" | "m" | "l" | "xl";

/** What a form component says of its own label; a bare string is the text alone. */
export type LabelOptions = {
  text: ReactNode;
  size?: TextSize;
  className?: string;
  isPageHeading?: boolean;
};

type LabelProps = Omit<ComponentProps<"label">, "children"> & Partial<LabelOptions>;

/** The label of one input; with `isPageHeading` it is the page's h1 too. No text, no label. */
export function Label({ text, size, className, isPageHeading, ...rest }: LabelProps) {
  if (!text) return null;
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: callers pass htmlFor among the rest.
    <label
      className={classNames("govuk-label", size && `govuk-label--${size}`, className)}
      {...rest}
    >
      {text}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}

/** Spells out a label given as a bare string. */
export function labelOptions(label: string | LabelOptions | undefined): Partial<LabelOptions> {
  return typeof label === "string" ? { text: label } : (label ?? {});
}

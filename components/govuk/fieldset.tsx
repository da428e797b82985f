import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { type LabelOptions, labelOptions } from "./label";

type FieldsetProps = ComponentProps<"fieldset"> & {
  legend?: string | LabelOptions;
  describedBy?: string;
};

/** A group of related inputs under one legend, which may be the page's h1. */
export function Fieldset({ legend, describedBy, className, children, ...rest }: FieldsetProps) {
  return (
    <fieldset
      className={classNames("govuk-fieldset", className)}
      aria-describedby={describedBy}
      {...rest}
    >
      <Legend {...labelOptions(legend)} />
      {children}
    </fieldset>
  );
}

function Legend({ text, size, className, isPageHeading }: Partial<LabelOptions>) {
  if (!text) return null;
  return (
    <legend
      className={classNames(
        "govuk-fieldset__legend",
        size && `govuk-fieldset__legend--${size}`,
        className,
      )}
    >
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  );
}

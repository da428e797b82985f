import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** The first thing a keyboard reaches: leads past header and navigation. */
export function SkipLink({
  href = "#main-content",
  className,
  children = "Skip to main content",
  ...rest
}: ComponentProps<"a">) {
  return (
    <a
      href={href}
      className={classNames("govuk-skip-link", className)}
      data-module="govuk-skip-link"
      {...rest}
    >
      {children}
    </a>
  );
}

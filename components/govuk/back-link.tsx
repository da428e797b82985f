import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Leads to the page before; stands above `main` and works without scripting. */
export function BackLink({ className, children = "Back", ...rest }: ComponentProps<"a">) {
  return (
    <a className={classNames("govuk-back-link", className)} {...rest}>
      {children}
    </a>
  );
}

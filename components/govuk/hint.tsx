import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** Help text that a field points to with `aria-describedby`. */
export function Hint({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames("govuk-hint", className)} {...rest} />;
}

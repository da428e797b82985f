import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type TagColour =
  | "grey"
  | "green"
  | "turquoise"
  | "blue"
  | "purple"
  | "pink"
  | "red"
  | "orange"
  | "yellow";

export type TagProps = ComponentProps<"strong"> & { colour?: TagColour };

/** The state of a thing in a word or two. The words carry it; the colour only helps. */
export function Tag({ colour, className, ...rest }: TagProps) {
  return (
    <strong
      className={classNames("govuk-tag", colour && `govuk-tag--${colour}`, className)}
      {...rest}
    />
  );
}

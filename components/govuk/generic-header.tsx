import type { ComponentProps } from "react";
import { classNames } from "./class-names";

type GenericHeaderProps = ComponentProps<"div"> & {
  /** Where the name or logo leads. */
  url?: string;
  containerClassName?: string;
};

/** The bar at the top for everyone who may not use the crown: a council's name or logo. */
export function GenericHeader({
  url = "/",
  containerClassName = "govuk-width-container",
  className,
  children,
  ...rest
}: GenericHeaderProps) {
  return (
    <div className={classNames("govuk-generic-header", className)} {...rest}>
      <div className={classNames("govuk-generic-header__container", containerClassName)}>
        <div className="govuk-generic-header__logo">
          <a href={url} className="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  );
}

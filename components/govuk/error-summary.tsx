import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type ErrorSummaryItem = Omit<ComponentProps<"a">, "children"> & { text: ReactNode };

type ErrorSummaryProps = Omit<ComponentProps<"div">, "title" | "children"> & {
  title?: ReactNode;
  description?: ReactNode;
  errorList: ErrorSummaryItem[];
  disableAutoFocus?: boolean;
};

/** All that went wrong on the page, each line leading to its field. Stands first in `main`. */
export function ErrorSummary({
  title = "There is a problem",
  description,
  errorList,
  disableAutoFocus,
  className,
  ...rest
}: ErrorSummaryProps) {
  return (
    <div
      className={classNames("govuk-error-summary", className)}
      data-disable-auto-focus={disableAutoFocus}
      data-module="govuk-error-summary"
      {...rest}
    >
      {/* The alert is a child: focus on the same element would make screen readers drop words. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          {description ? <p>{description}</p> : null}
          {errorList.length > 0 ? (
            <ul className="govuk-list govuk-error-summary__list">{errorList.map(line)}</ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function line({ text, href, ...rest }: ErrorSummaryItem, index: number) {
  return (
    <li key={index}>
      {href ? (
        <a href={href} {...rest}>
          {text}
        </a>
      ) : (
        text
      )}
    </li>
  );
}

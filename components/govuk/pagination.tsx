import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type PaginationLink = Omit<ComponentProps<"a">, "children"> & {
  href: string;
  text?: ReactNode;
  /** What lies there, such as the next part's title. */
  labelText?: ReactNode;
};

type PaginationProps = Omit<ComponentProps<"nav">, "children"> & {
  previous?: PaginationLink;
  next?: PaginationLink;
  landmarkLabel?: string;
};

/** Links to the page before and after. Lists are paged by key, so pages have no numbers. */
export function Pagination({
  previous,
  next,
  landmarkLabel = "Pagination",
  className,
  ...rest
}: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav
      className={classNames("govuk-pagination", "govuk-pagination--block", className)}
      aria-label={landmarkLabel}
      {...rest}
    >
      {previous ? <Arrow kind="prev" word="Previous" {...previous} /> : null}
      {next ? <Arrow kind="next" word="Next" {...next} /> : null}
    </nav>
  );
}

const paths = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

type ArrowProps = PaginationLink & { kind: "prev" | "next"; word: string };

function Arrow({ kind, word, text, labelText, ...rest }: ArrowProps) {
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" rel={kind} {...rest}>
        <svg
          className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
          xmlns="http://www.w3.org/2000/svg"
          height="13"
          width="15"
          aria-hidden="true"
          focusable="false"
          viewBox="0 0 15 13"
        >
          <path d={paths[kind]} />
        </svg>{" "}
        <span
          className={classNames(
            "govuk-pagination__link-title",
            !labelText && "govuk-pagination__link-title--decorated",
          )}
        >
          {text ?? (
            <>
              {word}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {labelText ? (
          <>
            <span className="govuk-visually-hidden">:</span>{" "}
            <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        ) : null}
      </a>
    </div>
  );
}

import type { Council } from "@/lib/councils";

/** The ways on to one council's own pages. */
export function CouncilActions({ council }: { council: Pick<Council, "slug" | "name"> }) {
  return (
    <ul className="govuk-list">
      <li>
        <a className="govuk-link govuk-!-font-weight-bold" href={`/${council.slug}/report`}>
          Report a problem<span className="govuk-visually-hidden"> to {council.name}</span>
        </a>
      </li>
      <li>
        <a className="govuk-link" href={`/${council.slug}`}>
          Go to {council.name}
        </a>
      </li>
    </ul>
  );
}

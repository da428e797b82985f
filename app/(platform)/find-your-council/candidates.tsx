import { PageHeading } from "@/components/layout";
import type { Serving } from "@/lib/councils";

/** Where several councils may serve a postcode and only the resident can say which. */
export function Candidates({ label, candidates }: { label: string; candidates: Serving[] }) {
  return (
    <>
      <PageHeading>More than one council may serve {label}</PageHeading>
      <p className="govuk-body">Choose the one that you pay Council Tax to.</p>
      <ul className="govuk-list govuk-list--bullet">
        {candidates.map(({ lower }) => (
          <li key={lower.slug}>
            <a className="govuk-link" href={`/${lower.slug}`}>
              {lower.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

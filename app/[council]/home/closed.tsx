import { PostcodeForm } from "@/components/councils";
import { Page, PageHeading } from "@/components/layout";
import type { Council } from "@/lib/councils";

type ClosedProps = { council: { name: string }; successors: Council[] };

/** An abolished council whose area went to several: only a place can tell which serves it now. */
export function Closed({ council, successors }: ClosedProps) {
  return (
    <Page>
      <PageHeading size="xl">{council.name} has closed</PageHeading>
      <p className="govuk-body">Which council does its work now depends on where you are:</p>
      <ul className="govuk-list govuk-list--bullet">
        {successors.map(({ slug, name }) => (
          <li key={slug}>
            <a className="govuk-link" href={`/${slug}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <div className="govuk-!-margin-top-7">
        <PostcodeForm label="Find yours by postcode" />
      </div>
    </Page>
  );
}

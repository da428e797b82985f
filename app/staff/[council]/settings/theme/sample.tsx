import { Panel } from "@/components/govuk";
import { CouncilHeader } from "@/components/layout";
import type { CouncilSite, Theme } from "@/lib/councils";

type SampleProps = { council: CouncilSite; theme: Theme };

/** A piece of the council's pages as residents see them, in the colours that the page has. */
export function Sample({ council, theme }: SampleProps) {
  const { name, slug } = council;
  return (
    <section className="lgo-sample" aria-label="Example of a page">
      <CouncilHeader
        council={{ name, wordmark: theme.wordmark, logoUrl: theme.logo }}
        url={`/${slug}`}
      />
      <div className="lgo-sample__page">
        <p className="govuk-heading-l">Report a problem</p>
        <p className="govuk-body">
          Your report goes to the council that looks after the place.{" "}
          <a className="govuk-link govuk-link--no-visited-state" href={`/${slug}/reports`}>
            See what others reported
          </a>
        </p>
        <p>
          <a className="govuk-button" draggable="false" href={`/${slug}/report`}>
            Start now
          </a>
        </p>
        <Panel title="Report sent" headingLevel={2}>
          Your reference number
          <br />
          <strong>{council.code}-7K4P9QX-3</strong>
        </Panel>
      </div>
    </section>
  );
}

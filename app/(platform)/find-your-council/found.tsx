import { councilDuties } from "@/app/council-duties";
import { DutyList } from "@/components/councils";
import { PageHeading } from "@/components/layout";
import type { Council, Serving } from "@/lib/councils";
import { CouncilActions } from "./council-actions";

/** The council or the two councils of a postcode, and which does what. */
export function Found({ label, serving }: { label: string; serving: Serving }) {
  const { lower, county } = serving;
  return (
    <>
      {county ? <Two {...{ label, lower, county }} /> : <One label={label} council={lower} />}
      <p className="govuk-body">
        <a className="govuk-link" href="/find-your-council">
          Enter another postcode
        </a>
      </p>
    </>
  );
}

function One({ label, council }: { label: string; council: Council }) {
  return (
    <>
      <PageHeading caption={`Your council at ${label}`}>{council.name}</PageHeading>
      <p className="govuk-body">It is responsible for all council services at this postcode.</p>
      <CouncilActions council={council} />
      <DutyList {...councilDuties("unitary")} />
    </>
  );
}

function Two({ label, lower, county }: { label: string; lower: Council; county: Council }) {
  return (
    <>
      <PageHeading caption={`Your councils at ${label}`}>
        {lower.name} and {county.name}
      </PageHeading>
      <p className="govuk-body">
        Two councils serve this postcode, and each does different things. You can report a problem
        to either here: it goes to the one responsible.
      </p>
      <div className="govuk-grid-row">
        {[lower, county].map((council) => (
          <section key={council.slug} className="govuk-grid-column-one-half">
            <h2 className="govuk-heading-m">{council.name}</h2>
            <CouncilActions council={council} />
            <DutyList {...councilDuties(council.tier)} />
          </section>
        ))}
      </div>
    </>
  );
}

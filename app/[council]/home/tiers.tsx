import { councilDuties } from "@/app/council-duties";
import { DutyList } from "@/components/councils";
import { type CouncilSite, districtsOf } from "@/lib/councils";
import { type Scope, withScope } from "@/lib/platform";
import { CouncilChoice } from "./council-choice";

/** Where two councils share a place: what this one does, and the way to the other. */
export async function Tiers({ council, scope }: { council: CouncilSite; scope: Scope }) {
  if (council.tier === "unitary") return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">What {council.name} does</h2>
      <DutyList {...councilDuties(council.tier)} />
      {council.county ? (
        <District county={council.county} />
      ) : (
        <County council={council} scope={scope} />
      )}
    </>
  );
}

function District({ county }: { county: { slug: string; name: string } }) {
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">What {county.name} does</h2>
      <p className="govuk-body">
        <a className="govuk-link" href={`/${county.slug}`}>
          {county.name}
        </a>{" "}
        serves you too. What you report here goes to it where the problem is one of its own.
      </p>
      <DutyList {...councilDuties("county")} />
    </>
  );
}

async function County({ council, scope }: { council: CouncilSite; scope: Scope }) {
  const districts = await withScope(scope, (db) => districtsOf(db, council.id));
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Your district council</h2>
      <p className="govuk-body">
        One of these councils serves you too. What you report here goes to it where the problem is
        one of its own.
      </p>
      <CouncilChoice councils={districts} className="lgo-columns" />
    </>
  );
}

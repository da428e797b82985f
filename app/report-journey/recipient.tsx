import { InsetText } from "@/components/govuk";
import type { Council, CouncilSite } from "@/lib/councils";

type Props = {
  site: CouncilSite;
  council: Council;
  /** Whether an officer sends it for a caller. */
  isCaller: boolean;
};

/** Who gets the report, said before it is sent; plainly where it is none of this site's councils. */
export function Recipient({ site, council, isCaller }: Props) {
  const isOurs = [site.id, site.county?.id].includes(council.id) || council.countyId === site.id;
  return (
    <>
      <h2 className="govuk-heading-m">Who gets {isCaller ? "the" : "your"} report</h2>
      {isOurs ? null : <InsetText>The place is outside {site.name}’s area.</InsetText>}
      <p className="govuk-body">
        We send it to <strong>{council.name}</strong>, which looks after this.
        {isCaller && council.id !== site.id
          ? " Tell the caller. You can look up what you sent, but not what happens next."
          : null}
      </p>
    </>
  );
}

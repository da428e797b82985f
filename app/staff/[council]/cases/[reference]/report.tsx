import { SummaryList } from "@/components/govuk";
import { type MapDescription, MapView } from "@/components/map";
import type { StaffCase } from "@/lib/cases";
import { answerRows } from "@/lib/catalogue";

type ReportProps = {
  found: Pick<StaffCase, "answeredAs" | "answers" | "place" | "postcode" | "point">;
  /** Where it is, for who goes there. */
  map?: MapDescription | null;
};

/** What was reported, and where. */
export function Report({ found, map }: ReportProps) {
  const { answeredAs, answers, place, postcode, point } = found;
  const rows = answerRows(answeredAs, answers);
  return (
    <>
      <h2 className="govuk-heading-m">What was reported</h2>
      <SummaryList
        rows={rows.map(({ name, lines }) => ({
          key: name,
          value:
            lines.length > 0 ? <span className="lgo-typed">{lines.join("\n")}</span> : "Not given",
        }))}
      />
      <h2 className="govuk-heading-m">Where</h2>
      <SummaryList
        rows={[
          { key: "Place", value: place ?? "Not given" },
          { key: "Postcode", value: postcode ?? "Not given" },
          { key: "Latitude and longitude", value: point ? coordinates(point) : "Not given" },
        ]}
      />
      {map ? <MapView label="Where the reported problem is" hydrated {...map} /> : null}
    </>
  );
}

/** Five decimals are about a metre, which is more than a phone knows. */
function coordinates({ lat, long }: { lat: number; long: number }): string {
  return `${lat.toFixed(5)}, ${long.toFixed(5)}`;
}

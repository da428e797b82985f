import { WarningText } from "@/components/govuk";
import { type Marker, markerKindNames } from "@/lib/cases";
import { formatDay } from "@/lib/platform";

/** What officers must know before they meet whoever reported the case. */
export function Markers({ markers }: { markers: Marker[] }) {
  return markers.map(({ id, kind, words, reviewOn, overdue }) => (
    <section key={id} aria-label="Warning about this person">
      <WarningText>
        {markerKindNames[kind]}. {words}
      </WarningText>
      <p className="govuk-body-s">
        {overdue
          ? `Its review was due on ${formatDay(reviewOn)}. Ask a manager before you rely on it.`
          : `To be reviewed by ${formatDay(reviewOn)}.`}
      </p>
    </section>
  ));
}

import { Tag } from "@/components/govuk";
import { nextWords, type OwnRow, publicStateNames, whatNext } from "@/lib/cases";
import type { Council } from "@/lib/councils";
import { formatDate } from "@/lib/platform";
import { stateColours } from "../state-colours";
import { accountCasePath } from "./cases/[reference]/path";

type Props = { rows: OwnRow[]; councils: Map<string, Council>; now: Date };

/** What somebody reported or follows, each with what happens next and by when. */
export function OwnList({ rows, councils, now }: Props) {
  return (
    <ul className="govuk-list lgo-entries">
      {rows.map((row) => (
        <li key={row.id}>
          <Entry row={row} council={councils.get(row.councilId)?.name ?? "The council"} now={now} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ row, council, now }: { row: OwnRow; council: string; now: Date }) {
  const next = whatNext(row, now);
  const path = accountCasePath(row.reference);
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={path}>
          {row.headline}
          <span className="govuk-visually-hidden">, {row.reference}</span>
        </a>
        {row.unread ? (
          <>
            {" "}
            <Tag colour="blue">New</Tag>
          </>
        ) : null}
      </h2>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {[council, row.place, row.following ? "You follow this report" : null]
          .filter(Boolean)
          .join(". ")}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-2">
        {row.reference}, reported on {formatDate(row.receivedAt)}
      </p>
      <p className="govuk-body">
        <Tag colour={stateColours[row.state]}>{publicStateNames[row.state]}</Tag>
      </p>
      <p className="govuk-body">
        {nextWords(next, council)}
        {next.kind === "reply" ? (
          <>
            {" "}
            <a className="govuk-link" href={`${path}/reply`}>
              Reply<span className="govuk-visually-hidden"> about {row.reference}</span>
            </a>
          </>
        ) : null}
      </p>
    </>
  );
}

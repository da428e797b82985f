import { SummaryList, Tag } from "@/components/govuk";
import { PageHeading } from "@/components/layout";
import { publicStateNames, type TrackedCase, type TrackedContact } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";
import type { Council } from "@/lib/councils";
import { formatDate } from "@/lib/platform";
import { PhotoList } from "../photo-list";
import { stateColours } from "../state-colours";
import type { Door } from "./door";
import { Emails } from "./emails";
import { NextStep } from "./next-step";
import { Thread } from "./thread";

type Props = { report: TrackedCase & { contact: TrackedContact }; council: Council; door: Door };

/** A case as its reporter sees it: where it stands, what is next, what was said. */
export function OwnCase({ report, council, door }: Props) {
  const { reference, state } = report;
  return (
    <>
      <PageHeading caption={`Your report to ${council.name}`}>
        {serviceByKey(report.service)?.name ?? "Report"}
      </PageHeading>
      <p className="govuk-body">
        <Tag colour={stateColours[state]}>{publicStateNames[state]}</Tag>
      </p>
      <NextStep report={report} council={council} door={door} />
      <SummaryList
        rows={[
          { key: "Reference", value: reference },
          { key: "Reported on", value: formatDate(report.receivedAt) },
          report.place ? { key: "Where", value: report.place } : null,
          report.postcode ? { key: "Postcode", value: report.postcode } : null,
        ]}
      />
      <Thread events={report.thread} council={council} door={door} />
      {report.photos.length > 0 ? <h2 className="govuk-heading-m">Your photos</h2> : null}
      <PhotoList
        photos={report.photos}
        href={(id) => `${door.path}/files/${id}`}
        of="taken by you"
      />
      {report.photos.some(({ changed }) => changed) ? (
        <p className="govuk-body">{council.name} has turned a photo or blacked out parts of it.</p>
      ) : null}
      <Emails contact={report.contact} reference={reference} door={door} />
    </>
  );
}

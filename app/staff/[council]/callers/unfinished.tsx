import { Form } from "@/components/forms";
import { Table } from "@/components/govuk";
import { serviceByKey } from "@/lib/catalogue";
import type { CallerDraft } from "@/lib/forms";
import { formatDateTime } from "@/lib/platform";
import { dropDraft } from "./actions";
import { callerDraftPath } from "./path";

type Props = { slug: string; drafts: CallerDraft[] };

/** What the officer began for callers and has not sent: to go on with, or to throw away. */
export function Unfinished({ slug, drafts }: Props) {
  if (drafts.length === 0) return null;
  return (
    <Table
      caption="Cases that you have not sent"
      captionClassName="govuk-table__caption--m"
      head={["What", "Started", "Delete"]}
      firstCellIsHeader
      rows={drafts.map(({ id, journey, startedAt }) => {
        const what = serviceByKey(journey)?.name ?? journey;
        return [
          <a key="what" className="govuk-link" href={callerDraftPath({ council: slug, draft: id })}>
            Go on with: {what}
          </a>,
          formatDateTime(startedAt),
          <Form
            key="delete"
            action={dropDraft.bind(null, { council: slug, draft: id })}
            submitLabel={`Delete: ${what}`}
            submitVariant="secondary"
          />,
        ];
      })}
    />
  );
}

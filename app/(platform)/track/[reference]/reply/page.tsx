import { redirect } from "next/navigation";
import { Page } from "@/components/layout";
import { trackedCase } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { heldReport } from "../../asker";
import { trackPath } from "../../pass";
import { reply } from "../actions";
import { WordsForm } from "../words-form";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter answers what the council asked. */
export default async function Reply({ params }: Props) {
  const { reference } = await params;
  const { scope } = await heldReport(reference);
  const tracked = await withScope(scope, (db) => trackedCase(db));
  if (tracked?.kind !== "reporter" || !tracked.canReply) redirect(trackPath(reference));
  const question = tracked.thread.findLast(({ kind }) => kind === "asked");
  return (
    <Page backHref={trackPath(reference)}>
      <WordsForm
        action={reply.bind(null, { reference })}
        reference={reference}
        question="Answer the council’s question"
        asked={question?.body}
        submitLabel="Send your answer"
      />
    </Page>
  );
}

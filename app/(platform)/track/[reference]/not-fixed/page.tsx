import { redirect } from "next/navigation";
import { Page } from "@/components/layout";
import { trackedCase } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { heldReport } from "../../asker";
import { trackPath } from "../../pass";
import { sayNotFixed } from "../actions";
import { WordsForm } from "../words-form";

type Props = { params: Promise<{ reference: string }> };

/** Where a reporter says that what was closed is not fixed. */
export default async function NotFixed({ params }: Props) {
  const { reference } = await params;
  const { scope } = await heldReport(reference);
  const tracked = await withScope(scope, (db) => trackedCase(db));
  if (tracked?.kind !== "reporter" || !tracked.reopenUntil) redirect(trackPath(reference));
  return (
    <Page backHref={trackPath(reference)}>
      <WordsForm
        action={sayNotFixed.bind(null, { reference })}
        reference={reference}
        question="What is still wrong?"
        hint="For example, what you see there now. Your report is opened again."
        submitLabel="Tell the council"
      />
    </Page>
  );
}

import { redirect } from "next/navigation";
import { Panel } from "@/components/govuk";
import { Page, pageTitle } from "@/components/layout";
import { sentCase } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { outcomePath } from "../../../cases/[reference]/outcome";
import { callersPath } from "../../path";
import { heldCallerDraft } from "../holder";

type Props = { params: Promise<{ council: string; draft: string }> };

const title = "Nothing new is sent";

/** Leads to the case that a caller's report became; says so where it was there already. */
export default async function SentForCaller({ params }: Props) {
  const { council: slug, draft: id } = await params;
  const { base, council, held, scope } = await heldCallerDraft(slug, id);
  if (!held.draft.sent) redirect(base);
  const sent = await withScope(scope, (db) => sentCase(db, id));
  if (sent) {
    const { reference } = sent;
    redirect(outcomePath({ council: council.slug, reference }, { done: "received" }));
  }
  const { following, confirmed } = held.draft.answers;
  return (
    <Page>
      <title>{pageTitle({ page: title, service: "Back office", site: council.name })}</title>
      <Panel title={title}>
        It is reported already
        <br />
        <strong>{String(following)}</strong>
      </Panel>
      <p className="govuk-body">
        {confirmed === "none"
          ? "Give the caller the reference. They can look the report up on the council’s site."
          : "Give the caller the reference. We have sent them an email. Once they follow the link in it, we email them what happens to the report."}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={callersPath(council.slug)}>
          New case for a caller
        </a>
      </p>
    </Page>
  );
}

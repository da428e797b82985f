import { holderOfLink } from "@/lib/cases";
import { openReport } from "../../link-actions";
import { LinkPage } from "../../link-page";

type Props = { params: Promise<{ token: string }> };

/** Leads from a letter to its report, without typing reference and address. */
export default async function OpenReport({ params }: Props) {
  const { token } = await params;
  return (
    <LinkPage
      holder={await holderOfLink("open", token)}
      action={openReport.bind(null, { token })}
      title="View your report"
      submitLabel="View your report"
    >
      <p className="govuk-body">
        See what the council is doing, answer a question from it, or say that it is not fixed.
      </p>
    </LinkPage>
  );
}

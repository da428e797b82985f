import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { findReport } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Reference and e-mail address lead to the case. */
export default async function Track({ searchParams }: Props) {
  const { reference } = await searchParams;
  return (
    <Page>
      <ActionForm
        action={findReport.bind(null, {})}
        title={pageTitle({ page: "Track a report" })}
        heading={
          <>
            <PageHeading>Track a report</PageHeading>
            <p className="govuk-body">
              See what a council is doing about a problem that you reported or follow.
            </p>
          </>
        }
        fields={[
          {
            type: "text",
            name: "reference",
            label: "Reference",
            hint: "It is in the email we sent you. For example, ROT-7K4P9QX-3.",
            width: 20,
          },
          {
            type: "email",
            name: "email",
            label: "Email address",
            hint: "The one that you gave when you reported the problem or followed the report.",
          },
        ]}
        values={{ reference: typeof reference === "string" ? reference.slice(0, 100) : "" }}
        submitLabel="Continue"
      >
        {null}
      </ActionForm>
      <p className="govuk-body">
        If you gave no email address, you can only see what is public: open your council’s page and
        look under reports.
      </p>
    </Page>
  );
}

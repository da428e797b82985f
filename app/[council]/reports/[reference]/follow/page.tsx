import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { serviceByKey } from "@/lib/catalogue";
import { currentResident } from "@/lib/identity";
import { reportPage } from "../report";
import { follow } from "./actions";

type Props = { params: Promise<{ council: string; reference: string }> };

/** Where somebody gives an address to hear what happens to a report. */
export default async function Follow({ params }: Props) {
  const { council: slug, reference } = await params;
  const { council, report, path } = await reportPage(slug, reference);
  if (report.state === "closed") redirect(path);
  const resident = await currentResident();
  const what = serviceByKey(report.service)?.name ?? "Report";
  return (
    <Page backHref={path}>
      <ActionForm
        action={follow.bind(null, { council: slug, reference })}
        title={pageTitle({ page: "Follow a report", service: what, site: council.name })}
        heading={
          <>
            <PageHeading caption={`${what} ${reference}`}>Follow this report</PageHeading>
            <p className="govuk-body">
              We email you when work starts, when the report is closed and if it is opened again.
              Nobody sees that you follow it.
            </p>
          </>
        }
        fields={[
          {
            type: "email",
            name: "email",
            label: "Email address",
            hint: resident
              ? "If it is not your account’s, we send one email to confirm it."
              : "We send you one email to confirm that the address is yours.",
          },
        ]}
        values={{ email: resident?.email ?? "" }}
        submitLabel="Continue"
      />
    </Page>
  );
}

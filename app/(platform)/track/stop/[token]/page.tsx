import { Panel } from "@/components/govuk";
import { Page, pageTitle } from "@/components/layout";
import { holderOfLink } from "@/lib/cases";
import { stopAddress } from "../../link-actions";
import { LinkPage } from "../../link-page";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Where somebody asks for no more letters about a report. */
export default async function StopLetters({ params, searchParams }: Props) {
  const { token } = await params;
  const holder = await holderOfLink("stop", token);
  if (holder && (await searchParams).done === "yes")
    return <Stopped reference={holder.reference} />;
  return (
    <LinkPage
      holder={holder}
      action={stopAddress.bind(null, { token })}
      title="Stop emails about this report"
      submitLabel="Stop these emails"
    >
      <p className="govuk-body">You will not hear from us about this report any more.</p>
    </LinkPage>
  );
}

function Stopped({ reference }: { reference: string }) {
  return (
    <Page>
      <title>{pageTitle({ page: "You will get no more emails" })}</title>
      <Panel title="You will get no more emails">
        About report
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p className="govuk-body">
        You can still{" "}
        <a className="govuk-link" href="/track">
          track the report
        </a>{" "}
        with its reference and your email address.
      </p>
    </Page>
  );
}

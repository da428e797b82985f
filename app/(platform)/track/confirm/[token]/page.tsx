import { holderOfLink } from "@/lib/cases";
import { confirmAddress } from "../../link-actions";
import { LinkPage } from "../../link-page";

type Props = { params: Promise<{ token: string }> };

/** Where the owner of an address says that it is theirs. */
export default async function ConfirmAddress({ params }: Props) {
  const { token } = await params;
  return (
    <LinkPage
      holder={await holderOfLink("confirm", token)}
      action={confirmAddress.bind(null, { token })}
      title="Confirm your email address"
      submitLabel="Confirm"
    >
      <p className="govuk-body">
        After that we email you when something happens to this report. You can stop these emails at
        any time.
      </p>
    </LinkPage>
  );
}

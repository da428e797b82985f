import { type AccountKind, addressToConfirm } from "@/lib/identity";
import { LetterPage } from "../letters/letter-page";
import { confirmAddress } from "./actions";

type Props = { kind: AccountKind; secret: string; done: string };

/** Where the owner of a new address makes it the account's. */
export async function ConfirmAddressPage({ kind, secret, done }: Props) {
  const email = await addressToConfirm(kind, secret);
  return (
    <LetterPage
      kind={kind}
      isDone={done === "yes"}
      works={email !== null}
      action={confirmAddress.bind(null, { kind, secret })}
      title="Confirm your new email address"
      submitLabel="Use this address"
      news="Your email address is changed"
      after="Use the new address from now on when you sign in. Emails about your account go there."
      broken="It was used already, it is too old, or another was sent after it. Sign in to see which address your account has, and to change it."
    >
      <p className="govuk-body">
        Your account will have the address <strong className="lgo-typed">{email}</strong>
      </p>
    </LetterPage>
  );
}

import { type AccountKind, canTakeBack } from "@/lib/identity";
import { LetterPage } from "../letters/letter-page";
import { takeBack } from "./actions";

type Props = { kind: AccountKind; secret: string };

/** Where whoever has the old address takes the account back from somebody who changed it. */
export async function TakeBackPage({ kind, secret }: Props) {
  return (
    <LetterPage
      kind={kind}
      isDone={false}
      works={await canTakeBack(kind, secret)}
      action={takeBack.bind(null, { kind, secret })}
      title="Take back your account"
      submitLabel="Take back your account"
      submitVariant="warning"
      broken="It was used already, or it is more than 7 days old. If you cannot get into your account, contact the LocalGov One help desk. They check who you are before they change anything."
    >
      <p className="govuk-body">
        Do this if someone else asked to change the email address of your account.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>The address that you got our email at is the address of your account again.</li>
        <li>Everyone who is signed in to your account is signed out.</li>
        <li>The password stops working. You set a new one on the next page.</li>
        <li>
          Second sign-in steps that were added in the week before the change, or since, are removed.
        </li>
      </ul>
      <p className="govuk-body">If you asked for the change yourself, close this page.</p>
    </LetterPage>
  );
}

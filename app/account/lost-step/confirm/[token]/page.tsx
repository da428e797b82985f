import { LetterPage } from "@/app/_security/letters/letter-page";
import { canAnswer } from "@/lib/identity";
import { confirmLoss } from "../../actions";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Where the owner of the mailbox says that it is them who lost their second step. */
export default async function ConfirmLoss({ params, searchParams }: Props) {
  const { token } = await params;
  const { done } = await searchParams;
  return (
    <LetterPage
      kind="resident"
      isDone={done === "yes"}
      works={await canAnswer(token)}
      action={confirmLoss.bind(null, { token })}
      title="Confirm that you cannot use your second step"
      submitLabel="Confirm"
      news="We will remove your second step in 48 hours"
      after="We email you again halfway. If you can use your second step before that, sign in with it, and we remove nothing."
    >
      <p className="govuk-body">
        If you confirm, we wait 48 hours and then remove your authenticator app, your passkeys and
        your recovery codes.
      </p>
    </LetterPage>
  );
}

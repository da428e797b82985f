import { LetterPage } from "@/app/_security/letters/letter-page";
import { canStop } from "@/lib/identity";
import { stopLoss } from "../../actions";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

/** Where the owner of an account keeps its second step. */
export default async function StopLoss({ params, searchParams }: Props) {
  const { token } = await params;
  const { done } = await searchParams;
  return (
    <LetterPage
      kind="resident"
      isDone={done === "yes"}
      works={await canStop(token)}
      action={stopLoss.bind(null, { token })}
      title="Keep your second step"
      submitLabel="Keep it"
      news="Your second step stays as it is"
      after="If it was not you who asked, someone knows your password. Change it now."
    >
      <p className="govuk-body">
        Someone asked us to remove the second step of your account. If you do not want that, keep
        it.
      </p>
    </LetterPage>
  );
}

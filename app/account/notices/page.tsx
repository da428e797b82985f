import { questionField } from "@/app/question-field";
import { ActionForm } from "@/components/forms";
import { Page, pageTitle } from "@/components/layout";
import { withScope } from "@/lib/platform";
import { noticeKinds, noticesQuestion, profileOf } from "@/lib/residents";
import { residentPage } from "@/lib/web";
import { changeNotices } from "../profile/actions";

/** Which emails a resident wants; those that must come are no choice. */
export default async function YourEmails() {
  const { scope } = await residentPage();
  const { notices } = await withScope(scope, (db) => profileOf(db));
  return (
    <Page backHref="/account/profile">
      <ActionForm
        action={changeNotices.bind(null, {})}
        title={pageTitle({ page: noticesQuestion.label, service: "Your details" })}
        fields={[questionField(noticesQuestion)]}
        values={{ notices: noticeKinds.filter((kind) => notices[kind]) }}
        submitLabel="Save"
      >
        <p className="govuk-body">These always come:</p>
        <ul className="govuk-list govuk-list--bullet">
          <li>a receipt for what you ask for</li>
          <li>a question from a council that needs your answer to go on</li>
          <li>what came of it in the end</li>
          <li>news of your account, such as a new sign-in</li>
        </ul>
      </ActionForm>
    </Page>
  );
}

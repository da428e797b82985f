import { notFound } from "next/navigation";
import { questionField } from "@/app/question-field";
import { ActionForm } from "@/components/forms";
import { Page, pageTitle } from "@/components/layout";
import { withScope } from "@/lib/platform";
import { profileOf } from "@/lib/residents";
import { residentPage } from "@/lib/web";
import { questions } from "./questions";

type Props = { params: Promise<{ question: string }> };

/** One question of a profile. */
export default async function ProfileQuestion({ params }: Props) {
  const { question: key } = await params;
  const { scope } = await residentPage();
  const asked = Object.hasOwn(questions, key) ? questions[key] : undefined;
  if (!asked) notFound();
  const profile = await withScope(scope, (db) => profileOf(db));
  return (
    <Page backHref="/account/profile">
      <ActionForm
        action={asked.action.bind(null, {})}
        title={pageTitle({ page: asked.question.label, service: "Your details" })}
        fields={[questionField(asked.question)]}
        values={{ [asked.question.id]: asked.value(profile) }}
        submitLabel="Save"
      >
        {asked.note ? <p className="govuk-body">{asked.note}</p> : null}
      </ActionForm>
    </Page>
  );
}

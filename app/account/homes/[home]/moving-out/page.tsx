import { questionField } from "@/app/question-field";
import { ActionForm } from "@/components/forms";
import { Page, pageTitle } from "@/components/layout";
import { shownValue } from "@/lib/forms";
import { lastDayQuestion } from "@/lib/residents";
import { leaveHome } from "../../actions";
import { type HomeParams, homePage } from "../../home";

/** Asks for the last day in a home, gone by or to come. */
export default async function MovingOut({ params }: HomeParams) {
  const { id, addressLines, postcode, until } = await homePage(params);
  const asked = { ...lastDayQuestion, label: `What is your last day at ${addressLines[0]}?` };
  return (
    <Page backHref="/account/homes">
      <ActionForm
        action={leaveHome.bind(null, { homeId: id })}
        title={pageTitle({ page: "Moving out", service: "Your details" })}
        heading={<span className="govuk-caption-l">{[...addressLines, postcode].join(", ")}</span>}
        fields={[questionField(asked)]}
        values={{ lastDay: shownValue(lastDayQuestion, until) }}
        submitLabel="Save"
      />
    </Page>
  );
}

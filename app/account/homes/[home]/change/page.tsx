import { questionField } from "@/app/question-field";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { addressQuestion, sinceQuestion } from "@/lib/residents";
import { changeHome } from "../../actions";
import { type HomeParams, homePage, shownHome } from "../../home";

/** Changes a home's address, or the day of moving in. */
export default async function ChangeHome({ params }: HomeParams) {
  const home = await homePage(params);
  return (
    <Page backHref="/account/homes">
      <ActionForm
        action={changeHome.bind(null, { homeId: home.id })}
        title={pageTitle({ page: "Change a home", service: "Your details" })}
        heading={<PageHeading>Change a home</PageHeading>}
        fields={[
          questionField(addressQuestion, { alone: false }),
          questionField(sinceQuestion, { alone: false }),
        ]}
        values={shownHome(home)}
        submitLabel="Save"
      />
    </Page>
  );
}

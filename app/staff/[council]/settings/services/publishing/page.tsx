import { SettingForm } from "../../setting-form";
import { settingsPage } from "../../settings-page";
import { publishingWords } from "../../words";
import { setPublishing } from "../actions";

type Props = { params: Promise<{ council: string }> };

export default async function Publishing({ params }: Props) {
  const on = await settingsPage(params);
  return (
    <SettingForm
      on={on}
      back="services"
      title="When do words and photos show?"
      action={setPublishing.bind(null, { council: on.council.slug })}
      intro={
        <p className="govuk-body">
          The category and place of a public report show at once. Its words and photos may say more
          about people than they should. This holds for new reports.
        </p>
      }
      fields={[
        {
          type: "radios",
          name: "publishAtOnce",
          label: "Words and photos of new reports show",
          options: [
            { value: "no", text: publishingWords(false) },
            { value: "yes", text: publishingWords(true) },
          ],
        },
      ]}
      values={{ publishAtOnce: on.council.profile.publishAtOnce ? "yes" : "no" }}
    />
  );
}

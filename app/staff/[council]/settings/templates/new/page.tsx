import { SettingForm } from "../../setting-form";
import { settingsPage } from "../../settings-page";
import { createTemplate } from "../actions";
import { Facts } from "../facts";
import { templateFields } from "../fields";

type Props = { params: Promise<{ council: string }> };

export default async function NewTemplate({ params }: Props) {
  const on = await settingsPage(params);
  return (
    <SettingForm
      on={on}
      back="templates"
      title="Add a template"
      action={createTemplate.bind(null, { council: on.council.slug })}
      submitLabel="Save and preview"
      intro={<Facts />}
      fields={templateFields}
    />
  );
}

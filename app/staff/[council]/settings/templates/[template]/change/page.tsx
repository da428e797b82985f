import { SettingForm } from "../../../setting-form";
import { editTemplate } from "../../actions";
import { Facts } from "../../facts";
import { templateFields } from "../../fields";
import { type TemplateParams, templatePage } from "../../template-page";

export default async function ChangeTemplate({ params }: { params: TemplateParams }) {
  const { on, template, at } = await templatePage(params);
  const { id, name, body, service } = template;
  return (
    <SettingForm
      on={on}
      back={`templates/${id}`}
      title="Change the template"
      caption={name}
      action={editTemplate.bind(null, at)}
      submitLabel="Save and preview"
      intro={<Facts />}
      fields={templateFields}
      values={{ name, body, service: service ?? "" }}
    />
  );
}

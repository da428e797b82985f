import { SettingForm } from "../../../setting-form";
import { dropTemplate } from "../../actions";
import { type TemplateParams, templatePage } from "../../template-page";

export default async function RemoveTemplate({ params }: { params: TemplateParams }) {
  const { on, template, at } = await templatePage(params);
  return (
    <SettingForm
      on={on}
      back={`templates/${template.id}`}
      title="Remove the template"
      caption={template.name}
      action={dropTemplate.bind(null, at)}
      submitLabel="Remove the template"
      submitVariant="warning"
      intro={
        <p className="govuk-body">
          Officers can no longer start from it. What they sent stays as it is. You can undo this.
        </p>
      }
    />
  );
}

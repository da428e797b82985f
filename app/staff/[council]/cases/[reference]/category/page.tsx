import { serviceSettings, services } from "@/lib/catalogue";
import { withScope } from "@/lib/platform";
import { ActionPage } from "../action-page";
import { changeCategory } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Category({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { council, found, scope } = on;
  const own = await withScope(scope, (db) => serviceSettings(db, council.id));
  return (
    <ActionPage
      on={on}
      title="Change the category"
      action={changeCategory}
      submitLabel="Continue"
      intro={
        <p className="govuk-body">
          What the resident wrote, the reference and the target date stay the same. If another
          council deals with the new category at this place, you can hand the case over to it next.
        </p>
      }
      fields={[
        {
          type: "radios",
          name: "service",
          label: "What is it really?",
          options: services
            .filter(({ key }) => key !== found.service)
            .map(({ key, name, description }) => ({
              value: key,
              text: name,
              hint: own.get(key)?.enabled
                ? description
                : `${description}. Your council does not take these reports here.`,
            })),
        },
      ]}
    />
  );
}

import { InsetText } from "@/components/govuk";
import { SettingForm } from "../../../setting-form";
import { changeFinanceRole } from "../../actions";
import { financeField } from "../../held-fields";
import { type PersonParams, personPage } from "../person";

/** What a colleague does with the council's money: apart from what they do with cases. */
export default async function Money({ params }: { params: PersonParams }) {
  const { on, person, at } = await personPage(params);
  return (
    <SettingForm
      on={on}
      back={`staff/${person.id}`}
      title="Change what they do with money"
      caption={person.name}
      action={changeFinanceRole.bind(null, at)}
      intro={
        on.staff.id === person.id ? (
          <InsetText>This is you. Another administrator has to give you a finance role.</InsetText>
        ) : null
      }
      fields={[financeField]}
      values={{ finance: person.finance ?? "none" }}
    />
  );
}

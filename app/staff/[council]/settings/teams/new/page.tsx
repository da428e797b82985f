import { SettingForm } from "../../setting-form";
import { settingsPage } from "../../settings-page";
import { createTeam } from "../actions";
import { nameField } from "../name-field";

type Props = { params: Promise<{ council: string }> };

export default async function NewTeam({ params }: Props) {
  const on = await settingsPage(params);
  return (
    <SettingForm
      on={on}
      back="teams"
      title="Add a team"
      action={createTeam.bind(null, { council: on.council.slug })}
      submitLabel="Add the team"
      intro={
        <p className="govuk-body">
          If you add a team of the name that a closed one had, that team opens again.
        </p>
      }
      fields={[nameField]}
    />
  );
}

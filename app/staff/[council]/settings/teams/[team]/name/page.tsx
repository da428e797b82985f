import { SettingForm } from "../../../setting-form";
import { nameTeam } from "../../actions";
import { nameField } from "../../name-field";
import { type TeamParams, teamPage } from "../../team";

export default async function NameTeam({ params }: { params: TeamParams }) {
  const { on, team, at } = await teamPage(params);
  return (
    <SettingForm
      on={on}
      back={`teams/${team.id}`}
      title="Rename the team"
      caption={team.name}
      action={nameTeam.bind(null, at)}
      fields={[nameField]}
      values={{ name: team.name }}
    />
  );
}

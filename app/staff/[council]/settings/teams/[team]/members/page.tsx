import { colleaguesOf } from "@/lib/identity";
import { SettingForm } from "../../../setting-form";
import { roleNames } from "../../../words";
import { setTeamMembers } from "../../actions";
import { type TeamParams, teamPage } from "../../team";

export default async function Members({ params }: { params: TeamParams }) {
  const { on, team, at } = await teamPage(params);
  const colleagues = await colleaguesOf(on.scope);
  return (
    <SettingForm
      on={on}
      back={`teams/${team.id}`}
      title="Who is in the team?"
      caption={team.name}
      action={setTeamMembers.bind(null, at)}
      fields={[
        {
          type: "checkboxes",
          name: "members",
          label: "Members",
          options: colleagues.map(({ id, name, role }) => ({
            value: id,
            text: name,
            hint: roleNames[role],
          })),
        },
      ]}
      values={{
        members: colleagues
          .filter(({ teams }) => teams.some(({ id }) => id === team.id))
          .map(({ id }) => id),
      }}
    />
  );
}

import { colleaguesOf } from "@/lib/identity";
import { SettingForm } from "../../../setting-form";
import { roleWords } from "../../../words";
import { setTeamMembers } from "../../actions";
import { type TeamParams, teamPage } from "../../team";

export default async function Members({ params }: { params: TeamParams }) {
  const { on, team, at } = await teamPage(params);
  const colleagues = (await colleaguesOf(on.scope)).filter(({ role }) => role !== null);
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
            hint: roleWords(role),
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

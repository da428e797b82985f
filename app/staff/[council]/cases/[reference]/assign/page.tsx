import { assignees } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { ActionPage } from "../action-page";
import { assign } from "../actions";
import { type CaseParams, casePage } from "../case";

export default async function Assign({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { council, found, scope } = on;
  const { teams, colleagues } = await withScope(scope, (db) => assignees(db, council.id));
  const current = found.assignee
    ? `staff:${found.assignee.id}`
    : found.team && `team:${found.team.id}`;
  return (
    <ActionPage
      on={on}
      title="Assign the case"
      action={assign}
      submitLabel="Assign"
      fields={[
        {
          type: "select",
          name: "to",
          label: "Who should deal with it?",
          hint: "Given to a team, it waits for one of the team to take it.",
          options: [
            { value: "", text: "Choose a team or a person" },
            ...teams.map(({ id, name }) => ({ value: `team:${id}`, text: `Team: ${name}` })),
            ...colleagues.map(({ id, name }) => ({ value: `staff:${id}`, text: name })),
          ],
        },
      ]}
      values={{ to: current ?? "" }}
    />
  );
}

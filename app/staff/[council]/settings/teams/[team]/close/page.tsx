import { withScope } from "@/lib/platform";
import { type TeamUse, teamUse } from "@/lib/settings";
import { SettingForm } from "../../../setting-form";
import { openCases } from "../../../words";
import { shutTeam } from "../../actions";
import { serviceNames } from "../../service-names";
import { type TeamParams, teamPage } from "../../team";

/** Closes a team: where its services and cases go is asked where it has any. */
export default async function Close({ params }: { params: TeamParams }) {
  const { on, team, others, at } = await teamPage(params);
  const use = await withScope(on.scope, (db) => teamUse(db, on.council.id, team.id));
  const hasAny = use.services.length + use.openCases > 0;
  return (
    <SettingForm
      on={on}
      back={`teams/${team.id}`}
      title="Close the team"
      caption={team.name}
      action={shutTeam.bind(null, at)}
      submitLabel="Close the team"
      submitVariant="warning"
      intro={<Intro use={use} hasAny={hasAny} />}
      fields={
        hasAny
          ? [
              {
                type: "radios",
                name: "toTeam",
                label: "Where do they go?",
                options: [
                  ...others.map(({ id, name }) => ({ value: id, text: name })),
                  ...(others.length > 0 ? [{ divider: "or" }] : []),
                  { value: "none", text: "No team", hint: "They wait for any officer" },
                ],
              },
            ]
          : []
      }
    />
  );
}

function Intro({ use, hasAny }: { use: TeamUse; hasAny: boolean }) {
  if (!hasAny) {
    return (
      <p className="govuk-body">
        No services go to it, and it has no open cases. You can undo this.
      </p>
    );
  }
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        <li>{serviceNames(use.services.map((service) => ({ service })))}</li>
        <li>{openCases(use.openCases)}</li>
      </ul>
      <p className="govuk-body">
        You can undo this: the team opens again and its services go to it again. Cases stay where
        they went.
      </p>
    </>
  );
}

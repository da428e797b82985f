import { openCasesOf, servicesHeldBy } from "@/lib/cases";
import { teamsOf } from "@/lib/councils";
import { colleaguesOf } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { seesAll } from "@/lib/settings";
import { SettingForm } from "../../../setting-form";
import type { OnSettings } from "../../../settings-page";
import { openCases } from "../../../words";
import { removeColleague } from "../../actions";
import { type PersonParams, personPage } from "../person";

/** Ends a colleague's work here: what becomes of their cases is said, and chosen. */
export default async function Remove({ params }: { params: PersonParams }) {
  const { on, person, at } = await personPage(params);
  const { cases, options } = await whatHangsOn(on, person.id);
  return (
    <SettingForm
      on={on}
      back={`staff/${person.id}`}
      title="Remove from the council"
      caption={person.name}
      action={removeColleague.bind(null, at)}
      submitLabel="Remove from the council"
      submitVariant="warning"
      intro={
        <>
          <p className="govuk-body">
            {person.name} is signed out of {on.council.name} at once and sees nothing of it any
            more. What they did keeps their name.
          </p>
          <p className="govuk-body">
            {cases > 0
              ? `${openCases(cases)} ${cases === 1 ? "is" : "are"} assigned to them.`
              : "No open cases are assigned to them."}{" "}
            You can undo this, but cases stay where they went.
          </p>
        </>
      }
      fields={
        cases > 0
          ? [{ type: "radios", name: "casesTo", label: "Who takes their open cases?", options }]
          : []
      }
    />
  );
}

/** How many open cases somebody has, and who may take them: teams, and whoever sees all of them. */
async function whatHangsOn({ scope, council }: OnSettings, staffId: string) {
  const found = await withScope(scope, async (db) => ({
    cases: await openCasesOf(db, council.id, { assigneeId: staffId }),
    services: await servicesHeldBy(db, council.id, staffId),
    teams: await teamsOf(db, council.id),
  }));
  const heirs = (await colleaguesOf(scope)).filter(
    (colleague) =>
      colleague.id !== staffId && colleague.role !== null && seesAll(colleague, found.services),
  );
  const options = [
    { value: "nobody", text: "Nobody yet: they stay with their teams, for a colleague to take" },
    ...found.teams.map(({ id, name }) => ({ value: `team:${id}`, text: `The team ${name}` })),
    ...heirs.map(({ id, name }) => ({ value: `staff:${id}`, text: name })),
  ];
  return { cases: found.cases, options };
}

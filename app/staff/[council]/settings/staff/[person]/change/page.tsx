import { teamsOf } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { SettingForm } from "../../../setting-form";
import { changeColleague } from "../../actions";
import { heldFields } from "../../held-fields";
import { type PersonParams, personPage } from "../person";

export default async function ChangePerson({ params }: { params: PersonParams }) {
  const { on, person, at } = await personPage(params);
  const teams = await withScope(on.scope, (db) => teamsOf(db, on.council.id));
  return (
    <SettingForm
      on={on}
      back={`staff/${person.id}`}
      title="Change what they do"
      caption={person.name}
      action={changeColleague.bind(null, at)}
      intro={
        <p className="govuk-body">
          If you limit them to services, their open cases of other services go back to waiting for
          somebody.
        </p>
      }
      fields={heldFields(teams)}
      values={{
        role: person.role ?? "none",
        services: person.services,
        teams: person.teams.map(({ id }) => id),
      }}
    />
  );
}

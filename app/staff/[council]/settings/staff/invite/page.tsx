import { teamsOf } from "@/lib/councils";
import { invitationDays } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { SettingForm } from "../../setting-form";
import { settingsPage } from "../../settings-page";
import { inviteColleague } from "../actions";
import { financeField, heldFields } from "../held-fields";

type Props = { params: Promise<{ council: string }> };

export default async function Invite({ params }: Props) {
  const on = await settingsPage(params);
  const { council, scope } = on;
  const teams = await withScope(scope, (db) => teamsOf(db, council.id));
  return (
    <SettingForm
      on={on}
      back="staff"
      title="Invite somebody"
      action={inviteColleague.bind(null, { council: council.slug })}
      submitLabel="Send the invitation"
      intro={
        <p className="govuk-body">
          We email them a link that works once, for {invitationDays} days. Somebody new chooses a
          password and sets up a second step.
        </p>
      }
      fields={[
        { type: "text", name: "name", label: "Their name", autocomplete: "off" },
        {
          type: "email",
          name: "email",
          label: "Their work email address",
          hint: "Check it: whoever reads this mailbox can join.",
          autocomplete: "off",
        },
        ...heldFields(teams),
        financeField,
      ]}
      values={{ role: "officer", finance: "none" }}
    />
  );
}

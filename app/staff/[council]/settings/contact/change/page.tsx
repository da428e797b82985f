import { SettingForm } from "../../setting-form";
import { settingsPage } from "../../settings-page";
import { setContact } from "../actions";

type Props = { params: Promise<{ council: string }> };

export default async function ChangeContact({ params }: Props) {
  const on = await settingsPage(params);
  const { phone, email, addressLines, openingHours, outOfHours } = on.council.profile;
  return (
    <SettingForm
      on={on}
      back="contact"
      title="How do residents reach you?"
      action={setContact.bind(null, { council: on.council.slug })}
      intro={<p className="govuk-body">What you leave empty is not shown.</p>}
      fields={[
        { type: "phone", name: "phone", label: "Telephone", autocomplete: "off" },
        {
          type: "textarea",
          name: "openingHours",
          label: "Opening hours",
          hint: "For example, “Monday to Friday, 9am to 5pm”",
          rows: 3,
        },
        {
          type: "textarea",
          name: "outOfHours",
          label: "Out of hours",
          hint: "What to do about a danger that cannot wait, for example “Call 01632 960 002”",
          rows: 3,
        },
        { type: "email", name: "email", label: "Email address", autocomplete: "off" },
        { type: "textarea", name: "addressLines", label: "Address", rows: 5 },
      ]}
      values={{
        phone: phone ?? "",
        email: email ?? "",
        openingHours: openingHours ?? "",
        outOfHours: outOfHours ?? "",
        addressLines: addressLines.join("\n"),
      }}
    />
  );
}

import { WarningText } from "@/components/govuk";
import { SettingForm } from "../../../setting-form";
import { resetSecondStep } from "../../actions";
import { type PersonParams, personPage } from "../person";

/** For a colleague who has lost what they confirm with: their administrator knows their voice. */
export default async function SecondStep({ params }: { params: PersonParams }) {
  const { on, person, at } = await personPage(params);
  return (
    <SettingForm
      on={on}
      back={`staff/${person.id}`}
      title="Take the second step away"
      caption={person.name}
      action={resetSecondStep.bind(null, at)}
      submitLabel="Take the second step away"
      submitVariant="warning"
      intro={
        <>
          <p className="govuk-body">
            Do this where {person.name} has lost their authenticator app, passkeys and recovery
            codes. They are signed out everywhere, and set up a new second step when they next sign
            in. We email them that you did this.
          </p>
          <WarningText>
            Speak to them first, in person or by phone, so that you know them by their voice. An
            email or a message is not enough: it may be from somebody who has their password.
          </WarningText>
        </>
      }
      fields={[
        {
          type: "checkboxes",
          name: "known",
          label: "Before you go on",
          options: [{ value: "yes", text: `I have spoken to ${person.name} and know it was them` }],
        },
      ]}
    />
  );
}

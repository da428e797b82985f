import { redirect } from "next/navigation";
import type { ShortQuestion } from "@/components/forms";
import { Details } from "@/components/govuk";
import { registeredLike, type StaffCase } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { languages } from "@/lib/residents";
import { ActionPage } from "../action-page";
import { type CaseParams, casePage } from "../case";
import { register } from "./actions";
import { SamePerson } from "./same-person";

/** Where an officer registers somebody who has no e-mail address, by a case of theirs. */
export default async function Register({ params }: { params: CaseParams }) {
  const on = await casePage(params);
  const { found, council, path, scope } = on;
  const { reporter } = found;
  if (!reporter || !found.actions.includes("register")) redirect(path);
  const name = reporter.name ?? "";
  const postcode = reporter.addressLines.at(-1) ?? "";
  const people = await withScope(scope, (db) => registeredLike(db, { name, postcode }));
  return (
    <ActionPage
      on={on}
      title="Register somebody without an email address"
      action={register}
      submitLabel="Register this person"
      intro={
        <>
          <SamePerson people={people} found={found} slug={council.slug} />
          <p className="govuk-body">
            Letters about their cases go by post, and officers of their cases see what they need.
          </p>
          <Details summary="What registering does not do">
            You see no more of this person than your council’s own cases. They cannot sign in by it,
            and nobody can for them.
          </Details>
        </>
      }
      fields={fields}
      values={valuesOf(reporter)}
    />
  );
}

const fields: ShortQuestion[] = [
  { type: "text", name: "name", label: "Full name", maxLength: 100 },
  { type: "phone", name: "phone", label: "Phone number (optional)" },
  { type: "address", name: "address", label: "Postal address" },
  {
    type: "select",
    name: "language",
    label: "Language they prefer",
    options: Object.entries(languages).map(([value, text]) => ({ value, text })),
  },
  {
    type: "textarea",
    name: "accessNeeds",
    label: "What officers should know to serve them well (optional)",
    hint: "For example, large print, or a sign language interpreter at meetings. Officers of every council that works on a case of theirs see it.",
    maxLength: 500,
    rows: 4,
  },
  {
    type: "checkboxes",
    name: "isAnother",
    label: "If somebody of this name is registered at this postcode",
    options: [{ value: "yes", text: "This is somebody else" }],
  },
];

function valuesOf({ name, phone, addressLines }: NonNullable<StaffCase["reporter"]>) {
  const [line1 = "", ...rest] = addressLines;
  const postcode = rest.at(-1) ?? "";
  const town = rest.at(-2) ?? "";
  const line2 = rest.slice(0, -2).join(", ");
  return {
    ...{ name: name ?? "", phone: phone ?? "", language: "en" },
    address: { line1, line2, town, postcode },
  };
}

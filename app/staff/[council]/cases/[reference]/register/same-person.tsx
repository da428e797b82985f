import { Form } from "@/components/forms";
import { casePath, type PersonRegistered, type StaffCase } from "@/lib/cases";
import { recognise } from "./actions";

type Props = { people: PersonRegistered[]; found: StaffCase; slug: string };

/** Those who are registered by the same name at the same postcode: most likely it is one of them. */
export function SamePerson({ people, found, slug }: Props) {
  const { id, revision, reference } = found;
  return people.map((person) => (
    <div key={person.caseId} className="govuk-inset-text">
      <p className="govuk-body">
        {person.name}, {person.addressLines.join(", ")}, is registered already, with{" "}
        <a className="govuk-link" href={casePath(slug, person.reference)}>
          {person.reference}
        </a>
        .
      </p>
      <Form
        action={recognise.bind(null, { council: slug, reference })}
        hidden={{ caseId: id, revision: String(revision), byCaseId: person.caseId }}
        submitLabel={`It is the same person: put this case with ${person.reference}`}
        submitVariant="secondary"
      />
    </div>
  ));
}

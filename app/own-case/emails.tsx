import { ActionForm } from "@/components/forms";
import type { TrackedContact } from "@/lib/cases";
import type { Door } from "./door";

type Props = { contact: TrackedContact; reference: string; door: Door };

/** Whether letters come, and the button that stops them, or brings them back. */
export function Emails({ contact, reference, door }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Emails about this report</h2>
      {wordsOf(contact, door)}
      {!contact.stopped && contact.confirmed ? (
        <ActionForm
          action={door.actions.stopEmails.bind(null, { reference })}
          submitLabel="Stop these emails"
          submitVariant="secondary"
        />
      ) : null}
      {contact.stopped && contact.confirmed && door.resume ? (
        <ActionForm
          action={door.resume.bind(null, { reference })}
          submitLabel="Get these emails again"
          submitVariant="secondary"
        />
      ) : null}
    </>
  );
}

function wordsOf({ email, confirmed, stopped }: TrackedContact, { resume }: Door) {
  if (!email) return <p className="govuk-body">You gave no address to write to.</p>;
  if (stopped) {
    return (
      <p className="govuk-body">
        You stopped them.
        {resume
          ? null
          : " To get them again, use the link in the first email to confirm your address."}
      </p>
    );
  }
  return (
    <p className="govuk-body">
      {confirmed
        ? "We email you when something happens to it."
        : "We sent you one email. Use the link in it to confirm your address: we only send more after that."}
    </p>
  );
}

import { ActionForm } from "@/components/forms";
import type { TrackedContact } from "@/lib/cases";
import { stopEmails } from "./actions";

type Props = { contact: TrackedContact; reference: string };

/** Whether letters come, and the button that stops them. */
export function Emails({ contact, reference }: Props) {
  return (
    <>
      <h2 className="govuk-heading-m">Emails about this report</h2>
      {contact.stopped ? (
        <p className="govuk-body">
          You stopped them. To get them again, use the link in the first email to confirm your
          address.
        </p>
      ) : contact.confirmed ? (
        <ActionForm
          action={stopEmails.bind(null, { reference })}
          heading={<p className="govuk-body">We email you when something happens to it.</p>}
          submitLabel="Stop these emails"
          submitVariant="secondary"
        />
      ) : (
        <p className="govuk-body">
          We sent you one email. Use the link in it to confirm your address: we only send more after
          that.
        </p>
      )}
    </>
  );
}

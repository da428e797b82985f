import { Form } from "@/components/forms";
import { NotificationBanner } from "@/components/govuk";
import type { StaffCase } from "@/lib/cases";
import { formatDateTime } from "@/lib/platform";
import { markRead } from "./actions";
import type { CaseAt } from "./case";

type Props = { found: StaffCase; at: CaseAt };

/** Says that the resident wrote, until somebody writes back or has read it. */
export function NewMessage({ found, at }: Props) {
  const { id, revision, unreadSince } = found;
  if (!unreadSince) return null;
  return (
    <NotificationBanner titleId="new-message">
      <p className="govuk-notification-banner__heading">
        New from the resident on {formatDateTime(unreadSince)}. Answer them, or mark it as read.
      </p>
      <Form
        action={markRead.bind(null, at)}
        hidden={{ caseId: id, revision: String(revision) }}
        submitLabel="Mark as read"
        submitVariant="secondary"
      />
    </NotificationBanner>
  );
}

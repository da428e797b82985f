import { Form } from "@/components/forms";
import { NotificationBanner } from "@/components/govuk";
import type { StaffCase } from "@/lib/cases";
import { keepingBack } from "../way-back";
import { accept } from "./actions";
import type { CaseAt } from "./case";

type Props = { found: StaffCase; at: CaseAt; path: string };

/** Says that another council offers the case, or sent it back, and what to do about it. */
export function HandoverBanner({ found, at, path }: Props) {
  const { handover, id, revision } = found;
  if (!handover) return null;
  if (handover.kind === "returned") {
    return (
      <NotificationBanner
        text={`${handover.from} refused this case. What happened since says why. Deal with it, or hand it over to another council.`}
      />
    );
  }
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">
        Handed over by {handover.from}:{" "}
        {handover.mayRefuse ? "accept or refuse it" : "you refused it before, so it stays with you"}
      </p>
      <p className="govuk-body">
        Taking, assigning or starting it, or writing to the resident, accepts it too.
      </p>
      <div className="lgo-actions">
        <Form
          action={accept.bind(null, at)}
          hidden={{ caseId: id, revision: String(revision) }}
          submitLabel="Accept the case"
        />
        {handover.mayRefuse ? (
          <a
            className="govuk-button govuk-button--secondary"
            draggable="false"
            href={keepingBack(`${path}/refuse`, at.back)}
          >
            Refuse the case
          </a>
        ) : null}
      </div>
    </NotificationBanner>
  );
}

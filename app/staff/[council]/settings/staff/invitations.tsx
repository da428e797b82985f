import { Form } from "@/components/forms";
import { SummaryList, Tag } from "@/components/govuk";
import { financeRoles, type Invitation, staffRoles } from "@/lib/identity";
import { formatDateTime } from "@/lib/platform";
import { workWords } from "../words";
import { sendInvitationAgain, withdrawInvite } from "./actions";

type InvitationsProps = { invitations: Invitation[]; slug: string; now?: Date };

/** Invitations that nobody has followed yet. */
export function Invitations({ invitations, slug, now = new Date() }: InvitationsProps) {
  return (
    <>
      <h2 className="govuk-heading-m">Invitations</h2>
      <SummaryList
        rows={invitations.map((invitation) => ({
          key: (
            <>
              {invitation.name}
              <span className="lgo-secondary">{invitation.email}</span>
            </>
          ),
          value: <Waiting invitation={invitation} slug={slug} now={now} />,
        }))}
      />
    </>
  );
}

type WaitingProps = { invitation: Invitation; slug: string; now: Date };

function Waiting({ invitation, slug, now }: WaitingProps) {
  const { id, name, expiresAt } = invitation;
  const at = { council: slug, invitation: id };
  return (
    <>
      {workWords({
        role: staffRoles.find((role) => role === invitation.role) ?? null,
        finance: financeRoles.find((role) => role === invitation.financeRole) ?? null,
      })}
      <span className="lgo-secondary govuk-!-margin-bottom-2">
        {expiresAt <= now ? (
          <>
            <Tag colour="red">Expired</Tag> The link stopped working on {formatDateTime(expiresAt)}
          </>
        ) : (
          `The link works until ${formatDateTime(expiresAt)}`
        )}
      </span>
      <div className="lgo-actions">
        <Form
          action={sendInvitationAgain.bind(null, at)}
          submitLabel={<Of text="Send again" name={name} />}
          submitVariant="secondary"
        />
        <Form
          action={withdrawInvite.bind(null, at)}
          submitLabel={<Of text="Withdraw" name={name} />}
          submitVariant="secondary"
        />
      </div>
    </>
  );
}

function Of({ text, name }: { text: string; name: string }) {
  return (
    <>
      {text}
      <span className="govuk-visually-hidden"> the invitation of {name}</span>
    </>
  );
}

import { newPasswordField } from "@/app/_security/password/fields";
import { UsernameField } from "@/app/_security/password/username-field";
import { ActionForm, Form } from "@/components/forms";
import { InsetText } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { currentStaff, type FollowedInvitation, invitationOf, type Staff } from "@/lib/identity";
import { joinWithAccount, joinWithPassword } from "../actions";

type Props = { params: Promise<{ token: string }> };

/** Where an invitation's link leads. Looking changes nothing: programs that scan mail follow links. */
export default async function Invitation({ params }: Props) {
  const { token } = await params;
  const invitation = await invitationOf(token);
  if (!invitation) return <Gone />;
  const staff = await currentStaff();
  const title = `Join ${invitation.council.name}`;
  return (
    <Page>
      {invitation.accountId === null ? (
        <NewAccount token={token} invitation={invitation} title={title} />
      ) : (
        <WithAccount token={token} title={title} invitation={invitation} staff={staff} />
      )}
    </Page>
  );
}

type FormProps = { token: string; title: string; invitation: FollowedInvitation };

function NewAccount({ token, invitation, title }: FormProps) {
  const { name, email } = invitation;
  return (
    <ActionForm
      action={joinWithPassword.bind(null, { token })}
      title={pageTitle({ page: title, service: "Back office" })}
      heading={
        <>
          <PageHeading caption="Back office">{title}</PageHeading>
          <p className="govuk-body">
            {invitedTo(invitation)} You sign in with your email address, this password, and a second
            step that you set up next.
          </p>
          <InsetText>
            Your email address is <strong>{email}</strong>
          </InsetText>
        </>
      }
      fields={[
        {
          type: "text",
          name: "name",
          label: "Full name",
          hint: "Your colleagues see it.",
          autocomplete: "name",
        },
        newPasswordField("Create a password"),
      ]}
      values={{ name }}
      submitLabel="Accept the invitation"
    >
      <UsernameField email={email} />
    </ActionForm>
  );
}

function invitedTo({ role, council }: FollowedInvitation): string {
  const work = role ? "deal with residents’ reports" : "look after its money";
  return `${council.name} invites you to ${work}.`;
}

type AccountProps = FormProps & { staff: Staff | null };

function WithAccount({ token, title, invitation, staff }: AccountProps) {
  const { accountId, email } = invitation;
  if (staff?.id === accountId) {
    return (
      <ActionForm
        action={joinWithAccount.bind(null, { token, kind: "staff" })}
        title={pageTitle({ page: title, service: "Back office" })}
        heading={
          <>
            <PageHeading caption="Back office">{title}</PageHeading>
            <p className="govuk-body">
              It joins the account that you are signed in to. You switch between your councils, and
              see one at a time.
            </p>
          </>
        }
        submitLabel="Accept the invitation"
      />
    );
  }
  const from = `/staff/invitation/${token}`;
  return (
    <>
      <title>{pageTitle({ page: title, service: "Back office" })}</title>
      <PageHeading caption="Back office">{title}</PageHeading>
      {staff ? (
        <>
          <p className="govuk-body">
            The invitation is for {email}, and you are signed in as {staff.name}. Sign out, then
            follow the link in the email again.
          </p>
          <Form action="/staff/sign-out" method="post" submitLabel="Sign out" />
        </>
      ) : (
        <p className="govuk-body">
          {email} has an account in the back office.{" "}
          <a className="govuk-link" href={`/staff/sign-in?${new URLSearchParams({ from })}`}>
            Sign in to it to accept the invitation
          </a>
        </p>
      )}
    </>
  );
}

function Gone() {
  return (
    <Page>
      <title>{pageTitle({ page: "This invitation does not work", service: "Back office" })}</title>
      <PageHeading>This invitation does not work</PageHeading>
      <p className="govuk-body">
        It was used already, it is older than 7 days, or your administrator took it back. If you
        copied the address, check that you copied all of it.
      </p>
      <p className="govuk-body">Ask the administrator who invited you to send it again.</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/staff/sign-in">
          Sign in to the back office
        </a>
      </p>
    </Page>
  );
}

import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { LinkButton, NotificationBanner, SummaryList } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { PasskeyButton, PasskeyScript } from "@/components/passkeys";
import { type AccountKind, ownFactors, type PasskeyRow } from "@/lib/identity";
import { formatDate } from "@/lib/platform";
import { accountPage } from "@/lib/web";
import { makePasskey } from "./actions";
import { sectionOf, securityPath, signInAgainPath } from "./kind";

const news: Record<string, string> = {
  added: "Your passkey is added",
  renamed: "The passkey has its new name",
  removed: "The passkey is removed",
};

/** The passkeys of an account, and another. */
export async function PasskeysPage({ kind, done = "" }: { kind: AccountKind; done?: string }) {
  const { account, isFresh } = await accountPage(kind);
  const { passkeys } = await ownFactors(account);
  return (
    <Page backHref={securityPath(kind)}>
      {news[done] ? <NotificationBanner type="success" text={news[done]} /> : null}
      <ActionForm
        id="make"
        action={makePasskey.bind(null, { kind })}
        title={pageTitle({ page: "Passkeys", service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>Passkeys</PageHeading>
            <p className="govuk-body">
              A passkey lets you sign in with your fingerprint, your face or the PIN of your device,
              with no password and no code. Nobody can be tricked into giving it away.
            </p>
            <PasskeyList kind={kind} passkeys={passkeys} />
          </>
        }
      />
      {isFresh ? <MakePasskey kind={kind} /> : <SignInFirst kind={kind} />}
    </Page>
  );
}

/** In place of the button: what a device has made must not be lost on the way. */
function SignInFirst({ kind }: { kind: AccountKind }) {
  return (
    <>
      <p className="govuk-body">
        You signed in more than 15 minutes ago. To add a passkey, sign in again.
      </p>
      <LinkButton href={signInAgainPath(kind, "passkeys")}>Sign in again</LinkButton>
    </>
  );
}

/** The button that makes one, and what to do where it cannot work. */
export function MakePasskey({ kind, path }: { kind: AccountKind; path?: string }) {
  return (
    <>
      <PasskeyButton
        does="make"
        options={path ?? `/api/passkeys/${kind}/make`}
        form="make"
        without={
          <p className="govuk-body">
            To add a passkey, turn JavaScript on in your browser and load this page again. An
            authenticator app works without it.
          </p>
        }
      >
        Add a passkey
      </PasskeyButton>
      <PasskeyScript />
    </>
  );
}

function PasskeyList({ kind, passkeys }: { kind: AccountKind; passkeys: PasskeyRow[] }) {
  if (passkeys.length === 0) return <p className="govuk-body">You have no passkeys yet.</p>;
  const path = (id: string) => `${securityPath(kind)}/passkeys/${id}`;
  return passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
    <SummaryList
      key={id}
      card={{
        title: name,
        headingLevel: 2,
        actions: [
          { href: `${path(id)}/name`, text: "Change name", visuallyHiddenText: "" },
          { href: `${path(id)}/remove`, text: "Remove", visuallyHiddenText: "" },
        ],
      }}
      rows={[
        { key: "Added", value: formatDate(createdAt) },
        { key: "Last used", value: lastUsedAt ? formatDate(lastUsedAt) : "Not yet" },
      ]}
    />
  ));
}

/** A passkey of whoever is signed in, and what else they have; 404 for any other. */
export async function ownPasskey(kind: AccountKind, id: string) {
  const { account } = await accountPage(kind);
  const factors = await ownFactors(account);
  const passkey = factors.passkeys.find((each) => each.id === id);
  if (!passkey) notFound();
  return { passkey, factors };
}

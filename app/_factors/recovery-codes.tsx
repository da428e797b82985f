import { ActionForm } from "@/components/forms";
import { NotificationBanner } from "@/components/govuk";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { type AccountKind, codesToSee, ownFactors } from "@/lib/identity";
import { accountPage } from "@/lib/web";
import { keepCodes, makeCodes } from "./actions";
import { sectionOf, securityPath } from "./kind";
import { ProofForm } from "./proof-form";

/** How many recovery codes are left, and new ones. */
export async function RecoveryCodesPage({ kind, done }: { kind: AccountKind; done?: string }) {
  const { account } = await accountPage(kind);
  const { appSince, passkeys, codesLeft } = await ownFactors(account);
  const back = securityPath(kind);
  if (!appSince && passkeys.length === 0) {
    return (
      <Page backHref={back}>
        <title>{pageTitle({ page: "Recovery codes", service: sectionOf(kind) })}</title>
        <PageHeading>Recovery codes</PageHeading>
        <p className="govuk-body">
          Recovery codes stand in for an authenticator app or a passkey. You get them when you set
          up one of these.
        </p>
      </Page>
    );
  }
  return (
    <Page backHref={back}>
      {done === "kept" ? (
        <NotificationBanner type="success" text="Your second sign-in step is ready" />
      ) : null}
      <ProofForm
        kind={kind}
        action={makeCodes.bind(null, { kind })}
        title="Recovery codes"
        submitLabel="Make new codes"
        hasApp={appSince !== null}
        hasPasskey={passkeys.length > 0}
      >
        <p className="govuk-body">
          {codesLeft === 0
            ? "You have no recovery codes left."
            : `You have ${countOf(codesLeft)} left.`}{" "}
          Each works once, in place of your authenticator app or passkey.
        </p>
        <p className="govuk-body">
          If you make new codes, the ones you have stop working. To make them, show your second
          sign-in step again.
        </p>
      </ProofForm>
    </Page>
  );
}

function countOf(codes: number): string {
  return codes === 1 ? "1 recovery code" : `${codes} recovery codes`;
}

type NewCodesProps = {
  kind: AccountKind;
  /** The page to go on to from there; "" for the page of recovery codes. */
  from: string;
};

/** New recovery codes, this once. */
export async function NewCodesPage({ kind, from }: NewCodesProps) {
  const { account } = await accountPage(kind);
  const codes = await codesToSee(account);
  const title = codes ? "Keep your recovery codes" : "Your recovery codes were shown already";
  return (
    <Page>
      <title>{pageTitle({ page: title, service: sectionOf(kind) })}</title>
      <PageHeading>{title}</PageHeading>
      {codes ? <Codes kind={kind} from={from} codes={codes} /> : <Gone kind={kind} />}
    </Page>
  );
}

function Codes({ kind, from, codes }: NewCodesProps & { codes: string[] }) {
  return (
    <>
      <p className="govuk-body">
        If you lose your phone or your passkey, one of these codes lets you sign in. Each works
        once.
      </p>
      <ul className="govuk-list lgo-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="govuk-body">
        Print this page or write the codes down, and keep them where you keep important papers. We
        do not show them again.
      </p>
      <ActionForm action={keepCodes.bind(null, { kind, from })} submitLabel="I have kept them" />
    </>
  );
}

function Gone({ kind }: { kind: AccountKind }) {
  return (
    <p className="govuk-body">
      We show recovery codes once. If you did not keep them,{" "}
      <a className="govuk-link" href={`${securityPath(kind)}/recovery-codes`}>
        make new recovery codes
      </a>
      .
    </p>
  );
}

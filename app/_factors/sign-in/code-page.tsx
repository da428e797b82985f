import { redirect } from "next/navigation";
import { Page } from "@/components/layout";
import { type AccountKind, currentResident, currentStaff, ownFactors } from "@/lib/identity";
import { pendingOf } from "@/lib/web";
import { ProofForm } from "../proof-form";
import { secondStep } from "./actions";
import { pathInside, signInPathOf, withFrom } from "./paths";

type Props = { kind: AccountKind; from: string };

/** The second step of signing in. */
export async function CodePage({ kind, from }: Props) {
  const entrance = signInPathOf(kind);
  const isIn = kind === "resident" ? await currentResident() : await currentStaff();
  if (isIn) redirect(pathInside(kind, from));
  const pending = await pendingOf(kind);
  if (!pending) redirect(withFrom(entrance, kind, from));
  const { appSince, passkeys } = await ownFactors({ kind, id: pending.id });
  if (kind === "staff" && !appSince && passkeys.length === 0) {
    redirect(withFrom(`${entrance}/second-factor`, kind, from));
  }
  return (
    <Page backHref={entrance}>
      <ProofForm
        kind={kind}
        action={secondStep.bind(null, { kind, from })}
        title="Confirm that it is you"
        submitLabel="Continue"
        hasApp={appSince !== null}
        hasPasskey={passkeys.length > 0}
      />
      <h2 className="govuk-heading-m">If you cannot use any of these</h2>
      {kind === "resident" ? (
        <p className="govuk-body">
          <a className="govuk-link" href={`${entrance}/lost-step`}>
            I have lost my authenticator app, passkey and recovery codes
          </a>
        </p>
      ) : (
        <p className="govuk-body">
          Ask an administrator of your council to take your second step away. You can then set up a
          new one.
        </p>
      )}
    </Page>
  );
}

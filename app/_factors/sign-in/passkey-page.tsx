import { redirect } from "next/navigation";
import { ActionForm } from "@/components/forms";
import { Page, PageHeading, pageTitle } from "@/components/layout";
import { PasskeyButton, PasskeyScript } from "@/components/passkeys";
import { type AccountKind, currentResident, currentStaff } from "@/lib/identity";
import { sectionOf } from "../kind";
import { signInWithPasskey } from "./actions";
import { pathInside, signInPathOf, withFrom } from "./paths";

type Props = { kind: AccountKind; from: string };

/** Signing in by a passkey alone. */
export async function PasskeySignInPage({ kind, from }: Props) {
  const isIn = kind === "resident" ? await currentResident() : await currentStaff();
  // Who is signed in and was led here all the same is asked once more who they are.
  if (isIn && (from === "" || isIn.isFresh)) redirect(pathInside(kind, from));
  const entrance = withFrom(signInPathOf(kind), kind, from);
  return (
    <Page backHref={entrance}>
      <ActionForm
        id="passkey-sign-in"
        action={signInWithPasskey.bind(null, { kind, from })}
        title={pageTitle({ page: "Sign in with a passkey", service: sectionOf(kind) })}
        heading={<PageHeading>Sign in with a passkey</PageHeading>}
      />
      <PasskeyButton
        does="show"
        options="/api/passkeys/sign-in"
        form="passkey-sign-in"
        without={
          <p className="govuk-body">
            To use a passkey, turn JavaScript on in your browser and load this page again.
          </p>
        }
      >
        Use a passkey
      </PasskeyButton>
      <p className="govuk-body">
        If you have no passkey,{" "}
        <a className="govuk-link" href={entrance}>
          sign in with your password
        </a>
        .
      </p>
      <PasskeyScript />
    </Page>
  );
}

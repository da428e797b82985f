import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms";
import { PageHeading, pageTitle } from "@/components/layout";
import { PasskeyButton, PasskeyScript } from "@/components/passkeys";
import type { AccountKind } from "@/lib/identity";
import type { FormState } from "@/lib/web";
import { sectionOf } from "./kind";

type ProofFormProps = {
  kind: AccountKind;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  title: string;
  submitLabel: string;
  submitVariant?: "warning";
  /** What the account can show. */
  hasApp: boolean;
  hasPasskey: boolean;
  children?: ReactNode;
};

/** Asks for a second factor: a code, or a passkey where the account has one. Without scripting a code does. */
export function ProofForm({
  kind,
  action,
  title,
  submitLabel,
  submitVariant,
  hasApp,
  hasPasskey,
  children,
}: ProofFormProps) {
  const form = "proof";
  return (
    <>
      <ActionForm
        id={form}
        action={action}
        title={pageTitle({ page: title, service: sectionOf(kind) })}
        heading={
          <>
            <PageHeading>{title}</PageHeading>
            {children}
          </>
        }
        fields={[
          {
            type: "text",
            name: "code",
            label: hasApp ? "Code from your authenticator app" : "Recovery code",
            hint: hasApp
              ? "6 digits. If you cannot use the app, enter one of your recovery codes."
              : "10 letters and digits, from the list that you kept.",
            autocomplete: "one-time-code",
            width: 10,
          },
        ]}
        submitLabel={submitLabel}
        submitVariant={submitVariant}
      />
      {hasPasskey ? (
        <>
          <h2 className="govuk-heading-m">Use a passkey instead</h2>
          <PasskeyButton
            does="show"
            options={`/api/passkeys/${kind}/show`}
            form={form}
            without={
              <p className="govuk-body">
                To use a passkey, turn JavaScript on in your browser and load this page again. You
                can use a code without it.
              </p>
            }
          >
            Use a passkey
          </PasskeyButton>
          <PasskeyScript />
        </>
      ) : null}
    </>
  );
}

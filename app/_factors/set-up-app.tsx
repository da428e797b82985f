import { ActionForm } from "@/components/forms";
import { PageHeading, pageTitle } from "@/components/layout";
import type { AccountKind } from "@/lib/identity";
import type { FormState } from "@/lib/web";
import { sectionOf } from "./kind";
import { QrCode } from "./qr-code";

type Props = {
  kind: AccountKind;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** For the app: to scan, and to type. */
  uri: string;
  secret: string;
};

/** An app's secret to scan or type, and its first code to show that it works. */
export function SetUpApp({ kind, action, uri, secret }: Props) {
  return (
    <ActionForm
      action={action}
      title={pageTitle({ page: "Set up your authenticator app", service: sectionOf(kind) })}
      heading={
        <>
          <PageHeading>Set up your authenticator app</PageHeading>
          <h2 className="govuk-heading-m">1. Add this account to your app</h2>
          <p className="govuk-body">
            Open the app on your phone, choose to add an account and scan this code.
          </p>
          <QrCode uri={uri} alt="QR code to scan with your authenticator app" />
          <p className="govuk-body">
            If you cannot scan it, for example because you use this phone, type this key into the
            app:
          </p>
          <p className="govuk-body lgo-secret">{secret}</p>
          <h2 className="govuk-heading-m">2. Enter the code that the app shows</h2>
        </>
      }
      fields={[
        {
          type: "text",
          name: "code",
          label: "Code from your authenticator app",
          hint: "6 digits. It changes every 30 seconds.",
          inputMode: "numeric",
          autocomplete: "one-time-code",
          width: 10,
        },
      ]}
      submitLabel="Continue"
    />
  );
}

import { SummaryList } from "@/components/govuk";
import { formatDate, formatDateTime, formatDay } from "@/lib/platform";
import type { Copy } from "@/lib/privacy";
import { Letters } from "./letters";

/** What the platform holds of the account itself. */
export function AboutAccount({ copy }: { copy: Copy }) {
  const { account, signIn, lettersAboutAccount, follows, formsNotSent } = copy;
  return (
    <>
      <h2 className="govuk-heading-l">Your account</h2>
      <SummaryList
        rows={[
          { key: "Email address", value: account.email ?? "None" },
          { key: "Name", value: account.name ?? "Not given" },
          { key: "Phone number", value: account.phone ?? "Not given" },
          { key: "Councils reach you by", value: account.contactBy },
          { key: "Language", value: account.language },
          {
            key: "What councils should know to serve you",
            value: <span className="lgo-typed">{account.accessNeeds ?? "Nothing"}</span>,
          },
          { key: "Account since", value: formatDate(new Date(account.createdAt)) },
          ...account.homes.map(({ address, postcode, since, until }) => ({
            key: "Home",
            value: [
              [...address, postcode].join(", "),
              since && `since ${formatDay(since)}`,
              until && `until ${formatDay(until)}`,
            ]
              .filter(Boolean)
              .join(", "),
          })),
        ]}
      />
      <h2 className="govuk-heading-m">How you sign in</h2>
      <SummaryList
        rows={[
          { key: "Password changed", value: moment(signIn.passwordChangedAt) },
          { key: "Authenticator app since", value: moment(signIn.authenticatorAppSince) },
          { key: "Recovery codes left", value: String(signIn.recoveryCodesLeft) },
          ...signIn.passkeys.map(({ name, since }) => ({
            key: "Passkey",
            value: `${name}, since ${formatDate(new Date(since))}`,
          })),
          ...signIn.otherServices.map(({ service, since }) => ({
            key: "Other service",
            value: `${service}, since ${formatDate(new Date(since))}`,
          })),
        ]}
      />
      <h2 className="govuk-heading-m">When you signed in</h2>
      <SummaryList
        rows={signIn.sessions.map(({ beganAt, lastSeenAt, device, place }) => ({
          key: moment(beganAt),
          value: [device, place, `last seen ${moment(lastSeenAt)}`].filter(Boolean).join(", "),
        }))}
      />
      {follows.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Reports that you follow</h2>
          <SummaryList
            rows={follows.map(({ reference, service, council, since }) => ({
              key: `${service}, ${reference}`,
              value: `${council}, since ${formatDate(new Date(since))}`,
            }))}
          />
        </>
      ) : null}
      {formsNotSent.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Forms that you have not sent</h2>
          <SummaryList
            rows={formsNotSent.map(({ startedAt, council, answers }) => ({
              key: `${council}, ${formatDate(new Date(startedAt))}`,
              value:
                Object.values(answers).map(inWords).filter(Boolean).join(", ") || "Nothing yet",
            }))}
          />
        </>
      ) : null}
      <Letters letters={lettersAboutAccount} heading="Emails about your account" level={2} />
    </>
  );
}

function moment(at: string | null): string {
  return at ? formatDateTime(new Date(at)) : "None";
}

/** An answer that no question's words are left for: texts as they are, of a place its parts. */
function inWords(answer: unknown): string {
  if (typeof answer === "object" && answer !== null) {
    return Object.values(answer).map(inWords).filter(Boolean).join(", ");
  }
  return answer === null || answer === undefined ? "" : String(answer);
}

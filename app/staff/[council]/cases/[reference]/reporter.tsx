import { SummaryList } from "@/components/govuk";
import type { Reporter } from "@/lib/cases";
import { contactWayName, languages } from "@/lib/residents";

/** Who reported it, and whether letters reach them. */
export function ReporterContact({ reporter }: { reporter: Reporter | null }) {
  if (!reporter) return <p className="govuk-body">Nobody left contact details.</p>;
  const { email, phone, addressLines, account } = reporter;
  const name = reporter.name ?? account?.name;
  return (
    <SummaryList
      className="lgo-facts"
      rows={[
        { key: "Name", value: name ?? "Not given" },
        { key: "Email", value: email ? <Email reporter={reporter} email={email} /> : "Not given" },
        { key: "Phone", value: phone ?? "Not given" },
        addressLines.length > 0 ? { key: "Letters go to", value: addressLines.join(", ") } : null,
        account && { key: "Contact by", value: contactWayName(account.contactBy) },
        account && { key: "Language", value: languages[account.language] },
        account?.accessNeeds
          ? {
              key: "Access needs",
              value: <span className="lgo-typed">{account.accessNeeds}</span>,
            }
          : null,
      ]}
    />
  );
}

function Email({ reporter, email }: { reporter: Reporter; email: string }) {
  return (
    <>
      {email}
      <span className="lgo-secondary">{reach(reporter)}</span>
    </>
  );
}

function reach({ confirmed, stopped }: Reporter): string {
  if (stopped) return "Asked for no more letters";
  return confirmed ? "Confirmed" : "Not confirmed: no letters go there yet";
}

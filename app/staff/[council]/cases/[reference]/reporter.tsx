import { SummaryList } from "@/components/govuk";
import type { Reporter } from "@/lib/cases";

/** Who reported it, and whether letters reach them. */
export function ReporterContact({ reporter }: { reporter: Reporter | null }) {
  if (!reporter) return <p className="govuk-body">Nobody left contact details.</p>;
  const { name, email, phone } = reporter;
  return (
    <SummaryList
      className="lgo-facts"
      rows={[
        { key: "Name", value: name ?? "Not given" },
        { key: "Email", value: email ? <Email reporter={reporter} email={email} /> : "Not given" },
        { key: "Phone", value: phone ?? "Not given" },
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

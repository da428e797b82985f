import { SummaryList } from "@/components/govuk";
import type { CouncilSite } from "@/lib/councils";

/** How to reach the council; of one that has told us nothing, its own website. */
export function Contact({ council: { name, homepage, profile } }: { council: CouncilSite }) {
  const { phone, email, addressLines, openingHours, outOfHours } = profile;
  const rows = [
    phone && {
      key: "Telephone",
      value: <Link href={`tel:${phone.replace(/\s/g, "")}`} text={phone} />,
    },
    openingHours && {
      key: "Opening hours",
      value: <span className="lgo-typed">{openingHours}</span>,
    },
    outOfHours && { key: "Out of hours", value: <span className="lgo-typed">{outOfHours}</span> },
    email && { key: "Email", value: <Link href={`mailto:${email}`} text={email} /> },
    addressLines.length > 0 && {
      key: "Address",
      value: <span className="lgo-typed">{addressLines.join("\n")}</span>,
    },
    homepage && { key: "Website", value: <Link href={homepage} text={`${name} website`} /> },
  ].filter((row) => typeof row === "object");
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Contact {name}</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function Link({ href, text }: { href: string; text: string }) {
  return (
    <a className="govuk-link" href={href}>
      {text}
    </a>
  );
}

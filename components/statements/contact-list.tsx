import { type CouncilBrand, platformName } from "@/components/layout";
import { Link, Text } from "./prose";

/** How to reach the council; what it has not told us is left out. */
export function ContactList({ council }: { council?: CouncilBrand }) {
  if (!council) {
    return (
      <Text>
        {platformName} is provided to you by your council. <Link href="/">Find your council</Link>{" "}
        and contact it.
      </Text>
    );
  }
  const { email, phone, address, website } = council.contact ?? {};
  if (!email && !phone && !address && !website) {
    return <Text>Contact {council.name}.</Text>;
  }
  return (
    <ul className="govuk-list govuk-list--bullet">
      {email ? (
        <li>
          email: <Link href={`mailto:${email}`}>{email}</Link>
        </li>
      ) : null}
      {phone ? (
        <li>
          telephone: <Link href={`tel:${phone.replace(/\s/g, "")}`}>{phone}</Link>
        </li>
      ) : null}
      {address ? <li>post: {address}</li> : null}
      {website ? (
        <li>
          online: <Link href={website}>{council.name} website</Link>
        </li>
      ) : null}
    </ul>
  );
}

import { furnishedCouncils } from "./councils";

/** The address that an member of staff of the demo signs in with. */
export function demoAddress(mailbox: string, slug: string): string {
  return `${mailbox}@${slug}.example`;
}

/** The addresses of everybody who works in the demo, council by council. */
export const demoAddresses = furnishedCouncils.flatMap(({ slug, people, keepers }) =>
  [...people, ...keepers].map(({ mailbox }) => demoAddress(mailbox, slug)),
);

import { expect } from "vitest";

/** A letter as the sandbox's mailbox tells of it. */
export interface Letter {
  id: string;
  subject: string;
  text: string;
  to: { address: string }[];
  headers: Record<string, string>;
}

/** Every letter that an address has got so far, the oldest first. */
export async function lettersTo(address: string): Promise<Letter[]> {
  const asked = new URLSearchParams({ sort: "asc", "to.address": address });
  const response = await fetch(`${process.env.E2E_MAILBOX_URL}/api/email?${asked}`);
  if (!response.ok) throw new Error(`The mailbox answered ${response.status}`);
  return response.json();
}

/**
 * Waits for a letter to an address whose subject fits, and gives the newest such.
 * @throws where none has come within a minute
 */
export async function letterTo(address: string, subject: RegExp): Promise<Letter> {
  const fitting = async () => {
    const letters = await lettersTo(address);
    return letters.filter((letter) => subject.test(letter.subject)).at(-1);
  };
  const waiting = { timeout: 60_000, interval: 250 };
  await expect
    .poll(fitting, { ...waiting, message: `a letter to ${address} about ${subject}` })
    .toBeDefined();
  const letter = await fitting();
  if (!letter) throw new Error(`The letter to ${address} is gone`);
  return letter;
}

/** The first address of the site in a letter whose path fits. */
export function linkIn(letter: Letter, path: RegExp): string {
  const links = letter.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const found = links.find((link) => path.test(new URL(link).pathname));
  if (!found) throw new Error(`"${letter.subject}" holds no link that fits ${path}`);
  return found;
}

import type { Visitor } from "./visitor";

/** Signs an officer of a demo council in. */
export async function signIn(visitor: Visitor, council: string, role = "officer"): Promise<void> {
  await visitor.open("/staff/sign-in");
  await visitor.fill("Email address", `${role}@${council}.example`);
  await visitor.fill("Password", process.env.E2E_DEMO_PASSWORD ?? "");
  await visitor.press("Sign in");
}

/** Opens a case from the council's queue. */
export async function openCase(visitor: Visitor, council: string, reference: string) {
  await visitor.open(`/staff/${council}/cases`);
  await visitor.follow(reference);
}

/** Closes the case that is open, as fixed, with words to the resident. */
export async function closeCase(visitor: Visitor, words: string): Promise<void> {
  await visitor.follow("Close the case");
  await visitor.choose("Fixed");
  await visitor.fill("What should the resident know?", words);
  await visitor.press("Close the case");
}

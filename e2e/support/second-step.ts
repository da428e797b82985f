import { codeAt } from "@/lib/identity";
import type { Visitor } from "./visitor";

/** What somebody keeps who has set up a second step. */
export interface SecondStep {
  /** Of the authenticator app. */
  secret: string;
  recoveryCodes: string[];
}

/** Sets an authenticator app up from the page that offers it, and keeps the recovery codes. */
export async function setUpApp(visitor: Visitor): Promise<SecondStep> {
  await visitor.press("Set up an app");
  const key = await visitor.page.locator(".lgo-secret").innerText();
  const secret = key.replaceAll(" ", "");
  await visitor.fill("Code from your authenticator app", codeAt(secret, new Date()));
  await visitor.press("Continue");
  return { secret, recoveryCodes: await keepCodes(visitor) };
}

/** Notes the recovery codes that the page shows, and goes on. */
export async function keepCodes(visitor: Visitor): Promise<string[]> {
  const codes = await visitor.page.locator(".lgo-codes li").allInnerTexts();
  await visitor.press("I have kept them");
  return codes;
}

/** The code after the one that the app shows now, which is taken too: phones' clocks differ. */
export function nextCode(secret: string): string {
  return codeAt(secret, new Date(Date.now() + 30_000));
}

/** Enters a code on the page of the second step. */
export async function enterCode(visitor: Visitor, code: string): Promise<void> {
  await visitor.fill(/^(Code from your authenticator app|Recovery code)/, code);
  await visitor.press("Continue");
}

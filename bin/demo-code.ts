import { codeAt, demoAppSecret } from "@/lib/identity";
import { readSettings, SettingsError } from "@/lib/platform";
import { demoAddresses } from "@/prisma/seed/demo/addresses";

// Command: shows the codes that the demo's officers sign in with, or those of one of them.

process.exitCode = main(process.argv.slice(2));

function main([only]: string[]): number {
  try {
    const { mode, secret } = readSettings(process.env);
    if (mode !== "demo") return refuse("There are codes to show in a demo only.");
    const shown = demoAddresses.filter((email) => only === undefined || email === only);
    if (shown.length === 0) return refuse(`${only} is nobody of the demo.`);
    console.log(codesOf(shown, secret, new Date()));
    return 0;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return refuse(error.message);
  }
}

/** Each works once: whoever signs in again straight away takes the next. */
function codesOf(addresses: string[], secret: string, now: Date): string {
  const soon = new Date(now.getTime() + 30_000);
  const lines = addresses.map((email) => {
    const app = demoAppSecret(secret, email);
    return `  ${email.padEnd(34)}${codeAt(app, now)}   then ${codeAt(app, soon)}`;
  });
  return [
    "",
    ...lines,
    "",
    "Each code works once. If you used the first, enter the second.",
    "",
  ].join("\n");
}

function refuse(sentence: string): number {
  console.error(sentence);
  return 1;
}

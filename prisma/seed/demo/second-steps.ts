import { demoAppSecret, installApp } from "@/lib/identity";
import { type Db, settings } from "@/lib/platform";
import { demoAddresses } from "./addresses";

/** Gives each officer of the demo an authenticator app whose codes `npm run demo-code` shows. */
export async function giveApps(db: Db): Promise<void> {
  const { mode, secret } = settings();
  if (mode !== "demo") throw new Error("Codes that anybody can work out are for a demo only");
  const people = await db.staff.findMany({
    where: { email: { in: demoAddresses }, factor: null },
    select: { id: true, email: true },
  });
  for (const { id, email } of people) {
    await installApp(db, { kind: "staff", id }, demoAppSecret(secret, email), new Date());
  }
}

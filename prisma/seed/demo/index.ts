import { once } from "../once";
import { openFunds } from "./funds";
import { furnish } from "./furnish";
import { writeHistory } from "./history";
import { hireKeepers } from "./keepers";
import { openPaymentAccounts } from "./payment-accounts";
import { hirePeople } from "./people";
import { giveApps } from "./second-steps";

/** Puts in what a demo shows: furnished councils, the people who work there, and a past. */
export async function seedDemo(): Promise<void> {
  await once("demo councils", furnish);
  await once("demo people", hirePeople);
  await once("demo second steps", giveApps);
  await once("demo keepers of money", async (db) => {
    await hireKeepers(db);
    await giveApps(db);
  });
  await once("demo funds", openFunds);
  await once("demo payment accounts", openPaymentAccounts);
  await once("demo history", (db) => writeHistory(db));
}

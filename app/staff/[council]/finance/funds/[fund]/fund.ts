import { notFound } from "next/navigation";
import { fundOf } from "@/lib/funds";
import { withScope } from "@/lib/platform";
import { financePage, type Keeper, type KeeperRole, keeperPage } from "@/lib/web";
import { financePath } from "../../finance-page";

export type FundParams = Promise<{ council: string; fund: string }>;

/** The fund of a page, for who looks at it; 404 where the council has none such. */
export async function fundPage(params: FundParams) {
  const { council, fund } = await params;
  return withFund(await financePage(council), fund);
}

/** The same on a page that is there to change something of it, in this role. */
export async function fundFormPage(params: FundParams, role: KeeperRole) {
  const { council, fund } = await params;
  return withFund(await keeperPage(council, role), fund);
}

async function withFund(on: Keeper, key: string) {
  const fund = await withScope(on.scope, (db) => fundOf(db, on.council, key));
  if (!fund) notFound();
  const path = financePath(on.council.slug, "funds", fund.kind);
  return { ...on, fund, path, at: { council: on.council.slug, fund: fund.kind } };
}

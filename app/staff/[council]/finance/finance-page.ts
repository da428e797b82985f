import { z } from "zod";
import { pageTitle } from "@/components/layout";
import { keeper } from "@/lib/web";

/** What every action on a fund binds. */
export const atFund = z.object({ council: z.string().max(100), fund: z.string().max(60) });

export const financeOfficers = keeper("finance-officer");
export const financeManagers = keeper("finance-manager");

export function financePath(council: string, ...parts: string[]): string {
  return ["/staff", council, "finance", ...parts].join("/").replace("//", "/");
}

export function financeTitle(council: { name: string }, page: string, hasErrors = false): string {
  return pageTitle({ page, service: "Finance", site: council.name, hasErrors });
}

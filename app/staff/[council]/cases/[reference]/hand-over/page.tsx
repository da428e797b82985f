import { notFound } from "next/navigation";
import { councilBySlug } from "@/lib/councils";
import { withScope } from "@/lib/platform";
import { type CaseParams, casePage } from "../case";
import { ChooseCouncil } from "./choose-council";
import { HandOverForm } from "./hand-over-form";
import { handOverQuery } from "./query";

type Props = {
  params: CaseParams;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** First which council, then why. */
export default async function HandOver({ params, searchParams }: Props) {
  const on = await casePage(params);
  if (!on.found.actions.includes("handOver")) notFound();
  const query = handOverQuery.parse(await searchParams);
  const { to: slug } = query;
  if (!slug) return <ChooseCouncil on={on} query={query} />;
  const to = await withScope(on.scope, (db) => councilBySlug(db, slug));
  if (!to?.current || to.id === on.council.id) notFound();
  return <HandOverForm on={on} to={to} query={query} />;
}

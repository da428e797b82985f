import { NotificationBanner } from "@/components/govuk";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** What was just done, by the word that an action put into the address; nothing for any other word. */
export async function Done({ query, news }: { query: Query; news: Record<string, string> }) {
  const { done } = await query;
  const text = typeof done === "string" && Object.hasOwn(news, done) ? news[done] : undefined;
  return text ? <NotificationBanner type="success" text={text} /> : null;
}

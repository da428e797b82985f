import { councilById, councilBySlug } from "@/lib/councils";
import type { Db } from "@/lib/platform";
import { oneLine } from "./rendering/one-line";
import { recipientSchema } from "./schema";

/** Who a letter is from, and how to reach them. */
export interface Sender {
  name: string;
  phone: string | null;
  email: string | null;
  /** Their site, from the first "/" on. */
  path: string;
}

/** The council that a letter is from; the platform itself where there is none. */
export async function senderOf(db: Db, councilId: string | null): Promise<Sender> {
  const council = councilId ? await councilById(db, councilId) : null;
  const site = council ? await councilBySlug(db, council.slug) : null;
  if (!site) return { name: "LocalGov One", phone: null, email: null, path: "/" };
  const { phone, email } = site.profile;
  return {
    name: oneLine(site.name),
    phone: phone && oneLine(phone),
    email: recipientSchema.safeParse(email).data ?? null,
    path: `/${site.slug}`,
  };
}

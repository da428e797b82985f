import { notFound } from "next/navigation";
import { cache } from "react";
import { councilBySlug } from "@/lib/councils";
import { type StaffRole, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { admit } from "./action";
import { officer } from "./asker";

/** The council of a page's first segment and the scope of a visitor there; 404 where there is none. */
export const councilPage = cache(async (slug: string) => {
  const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!council) notFound();
  return { council, scope: publicScope(council.id) };
});

/** Who looks at a back-office page: leads to sign-in, 403 or 404 where they may not. */
export const staffPage = cache(async (slug: string, role: StaffRole = "officer") =>
  admit(officer(role), { council: slug }),
);

import { headers } from "next/headers";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { councilBySlug, successionOf, successorPath } from "@/lib/councils";
import { type Scope, type StaffRole, withScope } from "@/lib/platform";
import { publicScope } from "@/lib/platform/mint";
import { admit } from "./action";
import { colleague, type KeeperRole, keeper, officer, onlooker, resident } from "./asker";

/** The scope of a visitor to the platform's own pages. */
export function platformPage(): { scope: Scope } {
  return { scope: publicScope(null) };
}

/**
 * The council of a page's first segment, and the scope of a visitor there. 404 where there is none;
 * an abolished one leads to the same page of its successor or, where several followed, to its home,
 * which asks for a postcode.
 */
export const councilPage = cache(async (slug: string) => {
  const council = await withScope(publicScope(null), (db) => councilBySlug(db, slug));
  if (!council) notFound();
  const succession = successionOf(council);
  if (succession.kind !== "current") {
    const path = (await headers()).get("x-path") ?? `/${slug}`;
    if (succession.kind === "one") permanentRedirect(successorPath(succession.successor, path));
    if (path !== `/${slug}`) redirect(`/${slug}`);
  }
  return { council, scope: publicScope(council.id), succession };
});

/** Who looks at a back-office page: leads to sign-in, 403 or 404 where they may not. */
export const staffPage = cache(async (slug: string, role: StaffRole = "officer") =>
  admit(officer(role), { council: slug }),
);

/**
 * Who looks at a page of the council's money: in one of these roles or, where none is said, in any;
 * auditors always. Leads to sign-in, 403 or 404 where they may not.
 */
export const financePage = cache(async (slug: string, ...roles: KeeperRole[]) =>
  admit(onlooker(...roles), { council: slug }),
);

/** Who is on a page of the council's money that is there to change something: no auditor. */
export const keeperPage = cache(async (slug: string, ...roles: KeeperRole[]) =>
  admit(keeper(...roles), { council: slug }),
);

/** Who looks at any page of a council's back office, at its cases or at its money. */
export const backOfficePage = cache(async (slug: string) => admit(colleague, { council: slug }));

/** Who looks at a page of their account: leads to sign-in where nobody is signed in. */
export const residentPage = cache(async () => admit(resident(), {}));

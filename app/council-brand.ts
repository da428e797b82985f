import type { CouncilBrand } from "@/components/layout";
import type { CouncilSite } from "@/lib/councils";

/** What the layouts show of a council: its name or sign, and how to reach it. */
export function brandOf({
  name,
  shortName,
  slug,
  homepage,
  profile,
  theme,
}: CouncilSite): CouncilBrand {
  return {
    name,
    shortName,
    slug,
    wordmark: theme.wordmark,
    logoUrl: theme.logo,
    contact: {
      phone: profile.phone ?? undefined,
      email: profile.email ?? undefined,
      address: profile.addressLines.join(", ") || undefined,
      website: homepage ?? undefined,
    },
  };
}

import type { NavigationLink } from "@/components/layout";

/** The parts of an account, each with where its pages lie: a page's address does not always say. */
export const sections: NavigationLink[] = [
  { href: "/account", text: "Your reports", holds: ["/account/cases", "/account/add-reports"] },
  {
    href: "/account/profile",
    text: "Your details",
    holds: ["/account/profile", "/account/homes", "/account/notices"],
  },
  { href: "/account/data", text: "Your data", holds: ["/account/data", "/account/close"] },
  {
    href: "/account/security",
    text: "Sign-in and security",
    holds: ["/account/security", "/account/one-login"],
  },
];

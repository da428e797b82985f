import type { ReactNode } from "react";
import { PlatformLayout } from "@/components/layout";
import "@/components/styles/site.scss";

export const dynamic = "force-dynamic";

const navigation = [
  { href: "/account", text: "Your reports" },
  { href: "/account/profile", text: "Your details" },
  { href: "/account/data", text: "Your data" },
  { href: "/account/security", text: "Sign-in and security" },
];

/** A resident's one account, across every council. */
export default function Layout({ children }: { children: ReactNode }) {
  return <PlatformLayout navigation={navigation}>{children}</PlatformLayout>;
}

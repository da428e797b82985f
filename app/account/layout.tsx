import type { ReactNode } from "react";
import { PlatformLayout } from "@/components/layout";
import { currentResident } from "@/lib/identity";
import { SignOut } from "./sign-out";
import "@/components/styles/site.scss";

export const dynamic = "force-dynamic";

const navigation = [
  { href: "/account", text: "Your reports" },
  { href: "/account/profile", text: "Your details" },
  { href: "/account/data", text: "Your data" },
  { href: "/account/security", text: "Sign-in and security" },
];

/** A resident's one account, across every council. Who is not signed in finds no way on in its header. */
export default async function Layout({ children }: { children: ReactNode }) {
  const resident = await currentResident();
  if (!resident) return <PlatformLayout>{children}</PlatformLayout>;
  return (
    <PlatformLayout
      navigation={navigation}
      end={<SignOut who={resident.name ?? resident.email ?? ""} />}
    >
      {children}
    </PlatformLayout>
  );
}

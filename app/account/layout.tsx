import type { ReactNode } from "react";
import { PlatformLayout } from "@/components/layout";
import { currentResident } from "@/lib/identity";
import { pathHere } from "@/lib/web";
import { sections } from "./sections";
import { SignOut } from "./sign-out";
import "@/components/styles/site.scss";

export const dynamic = "force-dynamic";

/** A resident's one account, across every council. Who is not signed in finds no way on in its header. */
export default async function Layout({ children }: { children: ReactNode }) {
  const resident = await currentResident();
  if (!resident) return <PlatformLayout>{children}</PlatformLayout>;
  return (
    <PlatformLayout
      navigation={sections}
      current={await pathHere()}
      end={<SignOut who={resident.name ?? resident.email ?? ""} />}
    >
      {children}
    </PlatformLayout>
  );
}

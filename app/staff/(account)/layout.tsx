import type { ReactNode } from "react";
import { StaffLayout } from "@/components/layout";
import { accountPages, currentStaff } from "@/lib/identity";
import { SignOut } from "../[council]/sign-out";
import "@/components/styles/staff.scss";

export const dynamic = "force-dynamic";

/** An officer's own account, whichever councils they work for. */
export default async function Layout({ children }: { children: ReactNode }) {
  const staff = await currentStaff();
  return (
    <StaffLayout
      homeHref="/staff"
      officerName={staff?.name}
      officerHref={accountPages("staff").security}
      signOut={<SignOut />}
    >
      {children}
    </StaffLayout>
  );
}

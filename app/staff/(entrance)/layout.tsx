import type { ReactNode } from "react";
import { StaffLayout } from "@/components/layout";
import "@/components/styles/staff.scss";

export const dynamic = "force-dynamic";

/** The back office before a council is chosen: sign-in, and what goes wrong. It asks the database nothing. */
export default function Layout({ children }: { children: ReactNode }) {
  return <StaffLayout homeHref="/staff">{children}</StaffLayout>;
}

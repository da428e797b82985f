import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { PrivacyNotice } from "@/components/statements";

export const metadata: Metadata = { title: pageTitle({ page: "Privacy" }) };

export default function PlatformPrivacy() {
  return <PrivacyNotice />;
}

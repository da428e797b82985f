import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { PrivacyNotice } from "@/components/statements";
import { keepForEveryone } from "@/lib/web";

export const metadata: Metadata = { title: pageTitle({ page: "Privacy" }) };

export default async function PlatformPrivacy() {
  await keepForEveryone("/privacy", []);
  return <PrivacyNotice />;
}

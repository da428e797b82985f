import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { CookiesNotice } from "@/components/statements";

export const metadata: Metadata = { title: pageTitle({ page: "Cookies" }) };

export default function PlatformCookies() {
  return <CookiesNotice />;
}

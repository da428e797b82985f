import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { CookiesNotice } from "@/components/statements";
import { keepForEveryone } from "@/lib/web";

export const metadata: Metadata = { title: pageTitle({ page: "Cookies" }) };

export default async function PlatformCookies() {
  await keepForEveryone("/cookies", []);
  return <CookiesNotice />;
}

import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { AccessibilityStatement } from "@/components/statements";
import { keepForEveryone } from "@/lib/web";

export const metadata: Metadata = { title: pageTitle({ page: "Accessibility statement" }) };

export default async function PlatformAccessibility() {
  await keepForEveryone("/accessibility", []);
  return <AccessibilityStatement />;
}

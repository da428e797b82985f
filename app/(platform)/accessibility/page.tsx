import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { AccessibilityStatement } from "@/components/statements";

export const metadata: Metadata = { title: pageTitle({ page: "Accessibility statement" }) };

export default function PlatformAccessibility() {
  return <AccessibilityStatement />;
}

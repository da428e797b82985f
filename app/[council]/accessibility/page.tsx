import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { AccessibilityStatement } from "@/components/statements";
import { councilBrand, keptBrand } from "../site";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: pageTitle({ page: "Accessibility statement", site: (await councilBrand(params)).name }),
  };
}

export default async function CouncilAccessibility({ params }: Props) {
  return <AccessibilityStatement council={await keptBrand(params, "accessibility")} />;
}

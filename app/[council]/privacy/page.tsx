import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { PrivacyNotice } from "@/components/statements";
import { councilBrand, keptBrand } from "../site";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: pageTitle({ page: "Privacy", site: (await councilBrand(params)).name }) };
}

export default async function CouncilPrivacy({ params }: Props) {
  return <PrivacyNotice council={await keptBrand(params, "privacy")} />;
}

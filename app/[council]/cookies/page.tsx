import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { CookiesNotice } from "@/components/statements";
import { councilBrand, keptBrand } from "../site";

type Props = { params: Promise<{ council: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: pageTitle({ page: "Cookies", site: (await councilBrand(params)).name }) };
}

export default async function CouncilCookies({ params }: Props) {
  return <CookiesNotice council={await keptBrand(params, "cookies")} />;
}

import type { Metadata } from "next";
import { ProblemPage, problemMetadata } from "@/components/problems";
import { councilBrand } from "../../site";

type Props = { params: Promise<{ council: string; kind: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return problemMetadata(params, (await councilBrand(params)).name);
}

export default async function CouncilProblem({ params }: Props) {
  return <ProblemPage params={params} home={`/${(await params).council}`} />;
}

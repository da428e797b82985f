import type { Metadata } from "next";
import { ProblemPage, problemMetadata } from "@/components/problems";

type Props = { params: Promise<{ kind: string }> };

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return problemMetadata(params);
}

export default function StaffProblem({ params }: Props) {
  return <ProblemPage params={params} home="/staff" />;
}

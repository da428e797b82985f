import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageTitle } from "@/components/layout";
import { TrackedPage } from "../../../own-case/tracked-page";
import { trackDoor } from "./door";
import { seenReport } from "./seen";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: pageTitle({ page: `Report ${(await params).reference}` }) };
}

/** A report as who sent it, or who follows it, sees it. */
export default async function TrackedReport({ params, searchParams }: Props) {
  const { reference } = await params;
  const seen = await seenReport(reference);
  if (!seen) notFound();
  return <TrackedPage {...seen} door={trackDoor(reference)} done={(await searchParams).done} />;
}

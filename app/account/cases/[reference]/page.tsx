import type { Metadata } from "next";
import { pageTitle } from "@/components/layout";
import { markSeen } from "@/lib/cases";
import { withScope } from "@/lib/platform";
import { isLookedAt } from "@/lib/web";
import { TrackedPage } from "../../../own-case/tracked-page";
import { accountDoor } from "./door";
import { ownReport } from "./own";

type Props = {
  params: Promise<{ reference: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return {
    title: pageTitle({ page: `Report ${(await params).reference}`, service: "Your account" }),
  };
}

/** A case in the account of who reported it or follows it. What is shown counts as read. */
export default async function AccountCase({ params, searchParams }: Props) {
  const { reference } = await params;
  const { scope, tracked, council } = await ownReport(reference);
  if (tracked.kind === "reporter" && (await isLookedAt())) {
    await withScope(scope, (db) => markSeen(db, tracked));
  }
  return (
    <TrackedPage
      tracked={tracked}
      council={council}
      door={accountDoor(reference)}
      done={(await searchParams).done}
    />
  );
}

import { redirect } from "next/navigation";
import { staffPage } from "@/lib/web";

export default async function Council({ params }: PageProps<"/staff/[council]">) {
  const { council } = await staffPage((await params).council);
  redirect(`/staff/${council.slug}/cases`);
}

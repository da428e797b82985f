import { redirect } from "next/navigation";
import { staffPage } from "@/lib/web";

type Props = { params: Promise<{ council: string }> };

export default async function Council({ params }: Props) {
  const { council } = await staffPage((await params).council);
  redirect(`/staff/${council.slug}/cases`);
}

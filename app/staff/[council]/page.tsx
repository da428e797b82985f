import { redirect } from "next/navigation";
import { backOfficePage } from "@/lib/web";
import { homeAt } from "../(entrance)/home";

type Props = { params: Promise<{ council: string }> };

export default async function Council({ params }: Props) {
  const { staff, council } = await backOfficePage((await params).council);
  redirect(homeAt(staff, council));
}

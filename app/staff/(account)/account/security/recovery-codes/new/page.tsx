import { NewCodesPage } from "@/app/_factors/recovery-codes";
import { fromOf } from "@/app/_factors/sign-in/paths";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Route({ searchParams }: Props) {
  return <NewCodesPage kind="staff" from={fromOf(await searchParams)} />;
}

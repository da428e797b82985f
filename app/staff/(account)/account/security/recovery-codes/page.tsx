import { RecoveryCodesPage } from "@/app/_factors/recovery-codes";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Route({ searchParams }: Props) {
  const { done } = await searchParams;
  return <RecoveryCodesPage kind="staff" done={[done].flat()[0]} />;
}

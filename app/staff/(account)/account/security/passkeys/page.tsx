import { PasskeysPage } from "@/app/_factors/passkeys";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Route({ searchParams }: Props) {
  const { done } = await searchParams;
  return <PasskeysPage kind="staff" done={[done].flat()[0]} />;
}

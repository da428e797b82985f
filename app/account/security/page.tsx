import { SecurityPage } from "@/app/_security/security-page";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Route({ searchParams }: Props) {
  const { done } = await searchParams;
  return <SecurityPage kind="resident" done={[done].flat()[0]} />;
}

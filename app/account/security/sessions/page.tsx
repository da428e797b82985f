import { SessionsPage } from "@/app/_security/sessions/page";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Route({ searchParams }: Props) {
  const { done } = await searchParams;
  return <SessionsPage kind="resident" done={[done].flat()[0]} />;
}

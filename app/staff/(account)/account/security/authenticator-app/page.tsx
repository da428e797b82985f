import { AuthenticatorAppPage } from "@/app/_factors/authenticator-app";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function Route({ searchParams }: Props) {
  const { done } = await searchParams;
  return <AuthenticatorAppPage kind="staff" done={[done].flat()[0]} />;
}

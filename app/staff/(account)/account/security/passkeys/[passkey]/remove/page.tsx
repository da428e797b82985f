import { RemovePasskeyPage } from "@/app/_factors/one-passkey";

type Props = { params: Promise<{ passkey: string }> };

export default async function Route({ params }: Props) {
  const { passkey } = await params;
  return <RemovePasskeyPage kind="staff" id={passkey} />;
}

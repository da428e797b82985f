import { NewPasswordPage } from "@/app/_security/password/new-page";

type Props = { params: Promise<{ secret: string }> };

export default async function Route({ params }: Props) {
  return <NewPasswordPage kind="resident" secret={(await params).secret} />;
}

import { TakeBackPage } from "@/app/_security/address/take-back-page";

type Props = { params: Promise<{ secret: string }> };

export default async function Route({ params }: Props) {
  return <TakeBackPage kind="resident" secret={(await params).secret} />;
}

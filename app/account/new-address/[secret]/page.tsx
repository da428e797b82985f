import { ConfirmAddressPage } from "@/app/_security/address/confirm-page";

type Props = {
  params: Promise<{ secret: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function Route({ params, searchParams }: Props) {
  const { done = "" } = await searchParams;
  return (
    <ConfirmAddressPage
      kind="resident"
      secret={(await params).secret}
      done={[done].flat().join()}
    />
  );
}

import { ChangeAddressPage } from "@/app/_security/address/change-page";

export default function Route() {
  return <ChangeAddressPage kind="staff" />;
}

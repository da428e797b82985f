import { AddressLinkSentPage } from "@/app/_security/address/change-page";

export default function Route() {
  return <AddressLinkSentPage kind="resident" />;
}

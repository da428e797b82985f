import { PasswordLinkSentPage } from "@/app/_security/password/forgotten-page";

export default function Route() {
  return <PasswordLinkSentPage kind="staff" />;
}

import { ForgottenPasswordPage } from "@/app/_security/password/forgotten-page";

export default function Route() {
  return <ForgottenPasswordPage kind="resident" />;
}

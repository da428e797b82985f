import { ChangePasswordPage } from "@/app/_security/password/change-page";

export default function Route() {
  return <ChangePasswordPage kind="resident" />;
}

import { RemoveAppPage } from "@/app/_factors/authenticator-app";

export default function Route() {
  return <RemoveAppPage kind="staff" />;
}

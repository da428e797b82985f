import { LeavingPage } from "@/app/_outside/leaving-page";

export default function Route() {
  return <LeavingPage kind="staff" />;
}

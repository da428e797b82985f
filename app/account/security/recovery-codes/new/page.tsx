import { NewCodesPage } from "@/app/_factors/recovery-codes";

export default function Route() {
  return <NewCodesPage kind="resident" />;
}

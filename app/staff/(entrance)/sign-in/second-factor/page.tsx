import { FirstFactorPage } from "@/app/_factors/sign-in/first-factor-page";

export default function Route() {
  return <FirstFactorPage />;
}

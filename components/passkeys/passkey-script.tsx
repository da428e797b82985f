import { asset } from "@/components/layout";

/** The script behind `PasskeyButton`; no other page loads it. */
export function PasskeyScript() {
  return <script src={asset("passkeys.js")} defer />;
}

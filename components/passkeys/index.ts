export { PasskeyButton } from "./passkey-button";
export { PasskeyScript } from "./passkey-script";

// Only on pages that ask for a passkey. Without scripting their sections say what to do instead.
import { enhancePasskeys } from "./passkeys";

enhancePasskeys();

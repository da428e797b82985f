export { AccessibilityStatement } from "./accessibility-statement";
export { CookiesNotice } from "./cookies-notice";
export { PrivacyNotice } from "./privacy-notice";

export { HeldResponse } from "./held-response";
export { createWebServer, listen, stop } from "./lifecycle";
export { createListener } from "./listener";
export type { ServerLog, ServerSettings, Site } from "./settings";

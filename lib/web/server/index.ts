export { HeldResponse } from "./held-response";
export { Freshness } from "./kept/freshness";
export { KeptPages } from "./kept/kept-pages";
export { rendererOf } from "./kept/render";
export { createWebServer, listen, stop } from "./lifecycle";
export { createListener } from "./listener";
export { namerOfBuild } from "./measure/routes";
export { releaseOfBuild } from "./release";
export type { ServerLog, ServerSettings, Site } from "./settings";

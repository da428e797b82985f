export { headline } from "./headline";
export { type ServiceSettings, serviceSettings } from "./queries";
export { councilFor, type Served, tierOf } from "./responsible";
export type { Service, Tier } from "./service";
export { serviceByKey, services } from "./services";

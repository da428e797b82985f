export { type AnswerRow, answerRows } from "./answer-rows";
export { headline } from "./headline";
export { type ServiceSettings, serviceSettings, settingsOfEach } from "./queries";
export { councilFor, type Served, tierOf } from "./responsible";
export { type ServiceInput, serviceInputSchema } from "./schema";
export type { Service, Tier } from "./service";
export {
  changeService,
  longestTarget,
  moveServices,
  type ServiceRefusal,
  serviceSetting,
  standardOf,
} from "./service-setting";
export { serviceByKey, services } from "./services";

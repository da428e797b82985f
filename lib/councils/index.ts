export { changeTheme, type ThemeChange } from "./commands";
export { type ContrastFault, contrast, contrastFaults } from "./contrast";
export type { Council, Tier } from "./council";
export { dutiesOf } from "./duties";
export { councilsNamed, listedAs } from "./names";
export {
  type CouncilSite,
  councilById,
  councilBySlug,
  councilsById,
  currentCouncils,
  districtsOf,
  type Profile,
  type Team,
  teamsOf,
} from "./queries";
export { type Theme, themeSchema } from "./schema";
export { type Succession, successionOf, successorPath } from "./succession";
export { standardTheme, themeCss, themeHref } from "./theme";
export { type OutsideNation, type Serving, type WhoServes, whoServes } from "./who-serves";

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
  teamNames,
  teamsOf,
} from "./queries";
export {
  type ProfileInput,
  profileSchema,
  type Theme,
  teamNameSchema,
  themeSchema,
} from "./schema";
export {
  changesPageSize,
  lastChangeOf,
  type SettingChange,
  settingChange,
  settingChanges,
} from "./settings/changes";
export { changeProfile, profileSetting } from "./settings/profile";
export {
  administrator,
  changedFields,
  changeSetting,
  isSame,
  recordSetting,
  type SettingChanged,
  type SettingKind,
  type SettingState,
  type SettingValue,
  type Target,
  takeTurn,
} from "./settings/setting";
export { addTeam, renameTeam, type TeamAdded, teamSetting } from "./settings/team";
export { changeTheme, type ThemeChange, themeSetting } from "./settings/theme";
export { type Succession, successionOf, successorPath } from "./succession";
export { standardTheme, themeCss, themeHref } from "./theme";
export { themeInputSchema } from "./theme-input";
export { type OutsideNation, type Serving, type WhoServes, whoServes } from "./who-serves";

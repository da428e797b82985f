export { closeTeam, type TeamClosed, type TeamUse, teamUse } from "./close-team";
export { changeStaff, dismissStaff } from "./staffing";
export { type Undone, undoSetting } from "./undo";

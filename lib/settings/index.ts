export { closeTeam, type TeamClosed, type TeamUse, teamUse } from "./close-team";
export {
  changeStaff,
  type Dismissal,
  type Dismissed,
  dismissStaff,
  type StaffChange,
  type StaffChanged,
  seesAll,
} from "./staffing";
export { type Undone, undoSetting } from "./undo";

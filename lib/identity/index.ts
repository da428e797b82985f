export { type BegunSession, beginResidentSession } from "./commands/begin-session";
export { type SignedIn, type SignIn, signIn, signInLimits } from "./commands/sign-in";
export { signOut } from "./commands/sign-out";
export { currentResident, currentStaff, residentOfToken, staffOfToken } from "./current";
export { enterBackOffice, leaveBackOffice } from "./entrance";
export { jobs } from "./jobs";
export { answerAuth } from "./keeper";
export { hashPassword, verifyPassword } from "./passwords";
export {
  type Held,
  mayActFor,
  type Resident,
  residentScopeFor,
  roleAt,
  type Staff,
  staffScopeFor,
} from "./policy";
export { type AccountKind, accountKinds, signInRefusal, signInSchema, staffRoles } from "./schema";
export { sessionSpan } from "./session";
export {
  type InvitationEnded,
  type Invited,
  invitationDays,
  invitationPath,
  inviteAgain,
  inviteStaff,
  withdrawInvitation,
} from "./staffing/invite";
export {
  type FollowedInvitation,
  invitationOf,
  type Joined,
  joinAs,
  joinAsNew,
} from "./staffing/join";
export { changeMembers, membersSetting } from "./staffing/members-setting";
export {
  type Colleague,
  colleaguesOf,
  type Invitation,
  openInvitations,
} from "./staffing/queries";
export {
  changeRole,
  endRole,
  type RoleChanged,
  type RoleRefusal,
  type RoleState,
  roleSetting,
} from "./staffing/role-setting";
export {
  type HeldInput,
  heldSchema,
  type InviteInput,
  inviteSchema,
  joinSchema,
  membersSchema,
} from "./staffing/schema";

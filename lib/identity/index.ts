export { addressConfirmedJob } from "./address-confirmed";
export { beginResidentSession } from "./commands/begin-session";
export {
  type AddressAsked,
  type AddressChanged,
  addressToConfirm,
  askToChangeAddress,
  confirmNewAddress,
} from "./commands/change-address";
export { changePassword, type PasswordChanged } from "./commands/change-password";
export {
  canReopenAccount,
  closeAccount,
  closeAccountIn,
  reopenAccount,
} from "./commands/close";
export type { Arrival, Begun } from "./commands/enter";
export { eraseAccount } from "./commands/erase";
export {
  askForNewPassword,
  canSetPassword,
  type PasswordSet,
  setNewPassword,
} from "./commands/new-password";
export type { Holder } from "./commands/own-proof";
export { endOwnSessions, type OpenSession, ownSessions } from "./commands/own-sessions";
export {
  addressToRegister,
  askToRegister,
  type Registered,
  register,
} from "./commands/register";
export {
  enterWithoutStep,
  setUpFirstApp,
  setUpFirstPasskey,
  showSecondStep,
  signInByPasskey,
} from "./commands/second-step";
export {
  type SignedIn,
  type SignIn,
  signIn,
  signInLimits,
  signInLimitsOf,
  signInTo,
} from "./commands/sign-in";
export {
  askForSignInLink,
  canSignInByLink,
  type SignedInByLink,
  signInByLink,
} from "./commands/sign-in-link";
export { signOut } from "./commands/sign-out";
export { canTakeBack, type TakenBack, takeBackAccount } from "./commands/take-back";
export {
  currentResident,
  currentStaff,
  currentStaffAt,
  makeStrong,
  type Pending,
  pendingOfToken,
  pendingResident,
  pendingStaff,
  residentOfToken,
  staffOfToken,
} from "./current";
export { deviceOf } from "./device";
export { arrivalOf, enterAccount, enterBackOffice, leave, letIn } from "./entrance";
export {
  type Account as FactorAccount,
  addAuthenticatorApp,
  addPasskey,
  answerIn,
  answerLostFactor,
  appToSetUp,
  askToRemoveFactor,
  beginAuthenticatorApp,
  canAnswer,
  canStop,
  challengeToMake,
  challengeToShow,
  codeAt,
  codesAreKept,
  codesToSee,
  demoAppSecret,
  type FactorReset,
  type Factors,
  factorsOf,
  finishLostFactor,
  hasFactor,
  installApp,
  letCodesBeSeen,
  lostFactorOf,
  makeRecoveryCodes,
  ownFactors,
  type PasskeyRow,
  proofIn,
  removeAuthenticatorApp,
  removePasskey,
  renamePasskey,
  resetSecondFactor,
  stopLostFactor,
} from "./factors";
export { jobs, kept as sessionsKept } from "./jobs";
export { answerAuth } from "./keeper";
export { forgetForm, keepForm, keptForm, type TypedForm } from "./kept-forms";
export { accountPages, linkPaths } from "./letters";
export {
  type AccountLink,
  type AccountLinkPurpose,
  findLink,
  formerAddresses,
  issueLink,
  linkSpans,
  takeLink,
  voidLinks,
} from "./links";
export {
  beginDirectory,
  beginOneLogin,
  hasWayOut,
  joinHere,
  leaveProvider,
  mayJoinHere,
  returnFromDirectory,
  returnFromOneLogin,
} from "./outside/browser";
export { councilsWithDirectory } from "./outside/directories";
export { isJoined, leaveOneLogin } from "./outside/joining";
export { oneLogin } from "./outside/one-login";
export { publicKeys } from "./outside/provider";
export type { NotInAccount } from "./outside/resident-sign-in";
export type { NotIn } from "./outside/staff-sign-in";
export { type SignInData, signInDataOf } from "./own-data";
export { hashPassword, verifyPassword } from "./passwords";
export {
  financeRoleAt,
  financeScopeFor,
  type Held,
  type HeldFinance,
  mayActFor,
  type Resident,
  residentScopeFor,
  roleAt,
  type Staff,
  staffScopeFor,
  workplacesOf,
} from "./policy";
export {
  type AccountKind,
  accountEmailSchema,
  accountKinds,
  financeRoles,
  fullNameSchema,
  newPasswordSchema,
  ownPasswordSchema,
  passwordLength,
  signInRefusal,
  signInSchema,
  staffRoles,
} from "./schema";
export { type Security, securityOf } from "./security";
export { type Asked, sessionSpan } from "./session";
export {
  endFinanceRole,
  type FinanceRoleChanged,
  type FinanceRoleRefusal,
  financeRoleSetting,
  giveFinanceRole,
  takeFinanceRole,
} from "./staffing/finance-role-setting";
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
  type JoinedAsNew,
  joinAs,
  joinAsNew,
} from "./staffing/join";
export { changeMembers, membersSetting } from "./staffing/members-setting";
export {
  type Colleague,
  colleaguesOf,
  type Invitation,
  openInvitations,
  staffNames,
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
  financeSchema,
  type HeldInput,
  heldSchema,
  type InviteInput,
  inviteSchema,
  joinSchema,
  membersSchema,
} from "./staffing/schema";

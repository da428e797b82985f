export { type SignedIn, type SignIn, signIn, signInLimits } from "./commands/sign-in";
export { signOut } from "./commands/sign-out";
export { currentStaff, staffOfToken } from "./current";
export { enterBackOffice, leaveBackOffice } from "./entrance";
export { answerAuth } from "./keeper";
export { hashPassword, verifyPassword } from "./passwords";
export { mayActFor, roleAt, type Staff, staffScopeFor } from "./policy";
export { signInRefusal, signInSchema, staffRoles } from "./schema";
export { sessionSpan } from "./session";

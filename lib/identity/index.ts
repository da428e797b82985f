export { hashPassword, verifyPassword } from "./passwords";
export { mayActFor, roleAt, type Staff, staffScopeFor } from "./policy";
export { signInSchema, staffRoles } from "./schema";

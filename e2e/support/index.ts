export { withDatabase } from "./database";
export { type Letter, lettersTo, letterTo, linkIn } from "./mailbox";
export { closeCase, openCase, passSignIn, signIn } from "./officer";
export { crash, type ProcessName } from "./processes";
export {
  newResident,
  type ResidentAccount,
  registerResident,
  signInResident,
} from "./resident";
export { newVisitor, type Visitor, type VisitorOptions, withVisitor } from "./visitor";

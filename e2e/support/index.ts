export { type Colleague, employ, hire, passSecondStep, signInAs } from "./colleague";
export { withDatabase } from "./database";
export { logText } from "./logs";
export { type Letter, lettersTo, letterTo, linkIn } from "./mailbox";
export {
  closeCase,
  openCase,
  passSignIn,
  pressAgain,
  refused,
  settled,
  signIn,
} from "./officer";
export { crash, type ProcessName } from "./processes";
export {
  newResident,
  type ResidentAccount,
  registerResident,
  signInResident,
} from "./resident";
export { shot, shotsOf } from "./shot";
export { type StagedCase, stageCases } from "./staging";
export { newVisitor, type Visitor, type VisitorOptions, withVisitor } from "./visitor";

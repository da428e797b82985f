export { type Account, addressOf } from "./account";
export { installApp } from "./authenticator-app";
export {
  answerIn,
  appToSetUp,
  challengeToMake,
  challengeToShow,
  codesAreKept,
  codesToSee,
  letCodesBeSeen,
  proofIn,
} from "./browser";
export {
  addAuthenticatorApp,
  addPasskey,
  beginAuthenticatorApp,
  makeRecoveryCodes,
  removeAuthenticatorApp,
  removePasskey,
  renamePasskey,
} from "./changes";
export { demoAppSecret } from "./demo-app";
export { forgetFactorsSince } from "./forget";
export {
  answerLostFactor,
  askToRemoveFactor,
  canAnswer,
  canStop,
  lostFactorOf,
  stopLostFactor,
} from "./lose-factor";
export { finishLostFactor, tendLostFactors } from "./lost-factor-job";
export { type Answer, takePasskey } from "./passkeys";
export { type Proof, withProof } from "./proof";
export { type Factors, factorsOf, hasFactor, ownFactors, type PasskeyRow } from "./queries";
export { type FactorReset, resetSecondFactor } from "./reset";
export { codeAt, newTotpSecret } from "./totp";

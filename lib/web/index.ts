export { admit, type FormAction, formAction, type Outcome } from "./action";
export { clientAddress } from "./address";
export {
  type Asker,
  type AskerRule,
  anybody,
  freshResident,
  type Keeper,
  type KeeperRole,
  keeper,
  officer,
  onlooker,
  type Refused,
  resident,
  visitor,
} from "./asker";
export { accountHolder, accountPage, freshHolder, halfway, ofKind, pendingOf } from "./holder";
export { keepForEveryone, pageTags } from "./keep";
export { typedBefore, typedBeforeMark } from "./kept-form";
export { isLookedAt } from "./looked-at";
export { measurer } from "./measurer";
export {
  backOfficePage,
  councilPage,
  financePage,
  keeperPage,
  platformPage,
  residentPage,
  staffPage,
} from "./pages";
export { pathCookie } from "./path-cookie";
export { pathHere } from "./path-here";
export { type PostAction, postAction } from "./post-action";
export { registrationOf } from "./registry";
export { type RouteHandler, route } from "./route";
export { emptyForm, type FormState, type Refusal } from "./schema";
export { pathAfterSignIn, secondStepPath } from "./sign-in";

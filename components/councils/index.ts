export { type Duties, DutyList } from "./duties";
export { NameForm } from "./name-form";
export { PostcodeForm } from "./postcode-form";

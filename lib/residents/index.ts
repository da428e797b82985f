export { callerForm } from "./caller";
export {
  addHome,
  changeHome,
  changeProfile,
  type HomeChanged,
  type HomeInput,
  moveOut,
  type ProfileChanged,
  removeHome,
} from "./commands";
export {
  accessForm,
  contactForm,
  homeForm,
  languageForm,
  movingOutForm,
  nameForm,
  noticesForm,
  phoneForm,
} from "./forms";
export { type Home, homesOn, livesThere, standing } from "./home";
export { noticeKindOf, wants } from "./notices";
export { type PhoneFault, readPhone } from "./phone";
export {
  allHomes,
  homesOf,
  noticesOf,
  type Profile,
  profileOf,
  profileOfResident,
} from "./queries";
export {
  accessQuestion,
  addressQuestion,
  contactQuestion,
  contactWayName,
  languageQuestion,
  lastDayQuestion,
  nameQuestion,
  noticeName,
  noticesQuestion,
  phoneQuestion,
  sinceQuestion,
} from "./questions";
export * from "./schema";

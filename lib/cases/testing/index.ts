export { makeResident, type TestResident } from "./account";
export {
  makeCouncil,
  makeKeeper,
  makeOfficer,
  makeTeam,
  type TestCouncil,
  type TestOfficer,
} from "./council";
export { runJobs } from "./jobs";
export {
  addPhoto,
  asked,
  lettersTo,
  makeDraft,
  report,
  scopeOfContact,
  type TestCase,
  templatesTo,
  tokenFrom,
} from "./report";

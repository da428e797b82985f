export {
  type CaseData,
  caseDataSize,
  type FollowedData,
  ownCaseData,
  ownFollowedData,
} from "./case-data";
export {
  type Candidate,
  casesClosedBefore,
  casesWishedErased,
  servicesToErase,
} from "./due";
export {
  forgetLooks,
  forgetRemovedMarkers,
  type Person,
  stopFollowingAll,
  wishErased,
} from "./forget";
export { type Behind, behindCases } from "./hidden-from-own";
export {
  type Hanging,
  type Holding,
  type Keeping,
  type Keepings,
  ownHangings,
  ownHoldings,
} from "./holdings";
export {
  type LooksCursor,
  looksCursorOf,
  type OwnLook,
  ownLooks,
  ownLooksPageSize,
} from "./looks";

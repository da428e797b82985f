export { type KnownCaller, knownCaller } from "./caller";
export { type CallersCase, type FoundCaller, findCallers } from "./find";
export { type PersonRegistered, registeredLike } from "./registered";

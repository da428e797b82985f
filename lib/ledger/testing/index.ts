export { makeKeeper, type TestKeeper } from "./keepers";
export { chargePair, councilTax, line } from "./stories";

export { chargePair, councilTax, line } from "./charges";
export { makeKeeper, type TestKeeper } from "./keepers";
export { moneyStories } from "./stories";

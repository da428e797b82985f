export { balances, everyPennyIsThere, standing, sweep, told } from "./acts";
export { basketOf, makePaidCouncil, owed, type PaidCouncil } from "./baskets";
export { paymentStory } from "./story";
export { type Till, testTill } from "./till";

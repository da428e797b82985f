export { type TestDatabase, testDatabase } from "./database";
export { asking, roundTrips, type Statement, statementsOf } from "./statements";

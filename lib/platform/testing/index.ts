export { type TestDatabase, testDatabase } from "./database";
export { asking, type Statement, statementsOf } from "./statements";

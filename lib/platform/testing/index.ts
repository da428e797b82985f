export { testDatabase } from "./database";

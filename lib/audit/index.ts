export { record, recordAll } from "./commands";

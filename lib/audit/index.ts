export { record } from "./commands";

export { answered, canterbury, inCanterbury, inRotherham } from "./answers";
export { beginForCaller, beginReport, type Resident, type Typed } from "./journey";
export { reportsAt } from "./world";

export { beginReport, type Resident, type Typed } from "./journey";

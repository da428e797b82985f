export { type Letter, lettersTo, letterTo, linkIn } from "./mailbox";
export { crash, type ProcessName } from "./processes";
export { newVisitor, type Visitor, type VisitorOptions, withVisitor } from "./visitor";

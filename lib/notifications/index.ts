export { type Order, sendLetter } from "./commands";
export { lettersOf, type SentLetter } from "./queries";
export { type LetterState, recipientSchema } from "./schema";
export type { TemplateKey } from "./templates";

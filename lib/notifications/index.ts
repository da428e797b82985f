export { channelOf } from "./channels";
export { type Channel, type Outgoing, SendingFailed } from "./channels/channel";
export { notifyChannel } from "./channels/notify";
export { smtpChannel } from "./channels/smtp";
export { type Order, sendLetter } from "./commands";
export { deliverLetters } from "./delivery";
export { lettersOf, type SentLetter } from "./queries";
export { type LetterState, recipientSchema } from "./schema";
export type { TemplateKey } from "./templates";

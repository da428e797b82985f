export { channelOf } from "./channels";
export { type Channel, type Outgoing, SendingFailed } from "./channels/channel";
export { notifyChannel } from "./channels/notify";
export { smtpChannel } from "./channels/smtp";
export { type Order, sendLetter, sendLetters } from "./commands";
export { deliverLetters } from "./delivery";
export { eraseLettersOfAccount, eraseLettersOfCase } from "./erase";
export { type LetterText, letterTextsOfAccount, letterTextsOfCases } from "./letter-texts";
export {
  jobs,
  lettersOfBatch,
  markPosted,
  type PaperLetter,
  type Postal,
  type PostBatch,
  postalOf,
  postalSchema,
  postBatches,
  printLetters,
  waitingForPost,
} from "./post";
export { lettersOf, type SentLetter } from "./queries";
export { type LetterState, recipientSchema } from "./schema";
export { type LettersStanding, lettersStanding } from "./standing";
export { takeBackLetters } from "./take-back";
export type { TemplateKey } from "./templates";

import { makeBatchesJob } from "./batches";
import { letPostedJob } from "./posted";

export { type Postal, postalOf, postalSchema } from "./address";
export { type PaperLetter, printLetters } from "./paper";
export { markPosted } from "./posted";
export { lettersOfBatch, type PostBatch, postBatches, waitingForPost } from "./queries";

export const jobs = [makeBatchesJob, letPostedJob];

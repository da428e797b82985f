/** Why a whole batch cannot be taken, in a sentence for whoever sends it. */
export class BatchRefusal extends Error {}

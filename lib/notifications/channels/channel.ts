import type { Block } from "../rendering/blocks";

/** A letter on its way out. */
export interface Outgoing {
  /** The same at every try. */
  id: string;
  to: string;
  /** Whose name it bears. */
  from: string;
  replyTo: string | null;
  subject: string;
  blocks: Block[];
  stopPath: string | null;
  /** From 1. At any later one the letter may have gone out already, just before a crash. */
  attempt: number;
}

/** A way out for letters. */
export interface Channel {
  /** Hands the letter over; once it returns, delivering is the other side's. Throws a `SendingFailed`. */
  send(letter: Outgoing): Promise<void>;
}

/** Why a letter did not go out, as a sentence for officers that names nobody. */
export class SendingFailed extends Error {
  constructor(
    readonly problem: string,
    /** Whether another try would fare no better. */
    readonly permanent: boolean,
  ) {
    super(problem);
    this.name = "SendingFailed";
  }
}

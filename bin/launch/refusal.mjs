/**
 * Why a command cannot go on, as one sentence that says what to do. It is printed without a stack,
 * and the command ends with exit status 1.
 */
export class Refusal extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = "Refusal";
  }
}

/**
 * Runs a command to its end and turns what it throws into words and an exit status.
 * @param {() => Promise<number | undefined>} command gives the exit status, 0 where it gives none
 */
export async function runToExit(command) {
  try {
    process.exit((await command()) ?? 0);
  } catch (error) {
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    process.exit(1);
  }
}

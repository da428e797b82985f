import type { Answers } from "@/lib/forms";

/** Something that a resident of the demo reports. */
export interface DemoReport {
  /** Beside "no" to danger, and the details, which are the words. */
  answers: Answers;
  words: string;
  /** Where on the street. */
  at: string;
}

export function report(answers: Answers, at: string, words: string): DemoReport {
  return { answers, at, words };
}

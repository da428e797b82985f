import type { Load } from "./load";

/** Somebody who is measured. */
export interface Contender {
  name: string;
  /** One round. */
  round(): Promise<Load>;
}

export interface Standing {
  name: string;
  /** Answers a second, of each round. */
  figures: number[];
  median: number;
  /** Milliseconds within which 95 of 100 were answered: the median of the rounds. */
  p95: number;
}

/**
 * Measures all in turn, round by round, so that whatever the machine does besides meets each of them.
 * Throws where anything was answered wrongly: a refusal is quick.
 */
export async function rounds(contenders: Contender[], count: number): Promise<Standing[]> {
  const loads = contenders.map((): Load[] => []);
  // Code is compiled on the way: the first round of each counts for nothing.
  for (const contender of contenders) await contender.round();
  for (let round = 0; round < count; round += 1) {
    for (const [at, contender] of contenders.entries()) {
      const load = await contender.round();
      if (load.errors > 0) throw new Error(`${contender.name}: ${load.errors} requests went wrong`);
      loads[at]?.push(load);
    }
  }
  return contenders.map(({ name }, at) => {
    const own = loads[at] ?? [];
    const figures = own.map(({ rate }) => rate);
    return { name, figures, median: median(figures), p95: median(own.map(({ p95 }) => p95)) };
  });
}

/** The middle one; of an even number, between the two in the middle. */
export function median(figures: number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Somebody who is measured: how many a second, and whatever else is to be said of it. */
export interface Contender {
  name: string;
  /** One round; gives its figure. */
  round(): Promise<number>;
}

export interface Standing {
  name: string;
  /** Of each round. */
  figures: number[];
  median: number;
}

/** Measures all in turn, round by round, so that whatever the machine does besides meets each of them. */
export async function rounds(contenders: Contender[], count: number): Promise<Standing[]> {
  const figures = contenders.map((): number[] => []);
  for (let round = 0; round < count; round += 1) {
    for (const [at, contender] of contenders.entries()) figures[at]?.push(await contender.round());
  }
  return contenders.map(({ name }, at) => {
    const own = figures[at] ?? [];
    return { name, figures: own, median: median(own) };
  });
}

/** The middle one; of an even number, between the two in the middle. */
export function median(figures: number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

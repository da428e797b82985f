/** A small file can unfold to hundreds of megabytes of pixels; so many of them may at one time. */
const atOnce = 2;

let free = atOnce;
const waiting: (() => void)[] = [];

/** Does the work once fewer than two others are done at the same time, first come, first served. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }
}

import { isAlive } from "../processes/identity.mjs";
import { npmAbove } from "../processes/npm-above.mjs";

/**
 * Ends a command in good order when it is asked to: by Ctrl-C, by a signal, or by the end of the
 * npm that runs it. Asked a second time it ends at once; what it started notices and stops itself.
 * @param {() => Promise<void>} stop
 */
export function onInterrupt(stop) {
  let isStopping = false;
  const interrupted = () => {
    if (isStopping) process.exit(130);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupted);
  // Whoever read the words may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const npm = npmAbove();
  if (!npm) return;
  const looking = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(looking);
    interrupted();
  }, 1000);
  looking.unref();
}

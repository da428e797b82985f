import { Logger } from "graphile-worker";
import { log } from "../log";

/** graphile-worker's own messages in our log. What it says of each job, `taskOf` has said already. */
export function queueLog(): Logger {
  return new Logger(({ workerId }) => (level, message, meta) => {
    if (meta?.failure || meta?.success) return;
    const line = { hand: workerId, err: meta?.error };
    if (level === "error") log().error(line, message);
    else if (level === "warning") log().warn(line, message);
    else log().debug(line, message);
  });
}

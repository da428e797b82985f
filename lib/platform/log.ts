import pino, { type Logger } from "pino";
import { settings } from "./env";
import { faultOf } from "./fault";
import { requestId } from "./request";

let logger: Logger | undefined;

/**
 * The structured log. Nothing about a person goes into it: no name, address, e-mail, answer or
 * secret. Name things by their ids. Of an error, given as `err`, it keeps where it was thrown. A line
 * that is written on behalf of a request has its number, in jobs too.
 */
export function log(): Logger {
  logger ??= pino({
    level: settings().logLevel,
    base: undefined,
    mixin: () => {
      const id = requestId();
      return id === undefined ? {} : { requestId: id };
    },
    serializers: { err: faultOf },
  });
  return logger;
}

import pino, { type Logger } from "pino";
import { settings } from "./env";
import { faultOf } from "./fault";

let logger: Logger | undefined;

/**
 * The structured log. Nothing about a person goes into it: no name, address, e-mail, answer or
 * secret. Name things by their ids. Of an error, given as `err`, it keeps where it was thrown.
 */
export function log(): Logger {
  logger ??= pino({
    level: settings().logLevel,
    base: undefined,
    serializers: { err: faultOf },
  });
  return logger;
}

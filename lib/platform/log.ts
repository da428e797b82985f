import pino, { type Logger } from "pino";
import { settings } from "./env";

let logger: Logger | undefined;

/**
 * The structured log. Nothing about a person goes into it: no name, address, e-mail, answer or
 * secret. Name things by their ids.
 */
export function log(): Logger {
  logger ??= pino({ level: settings().logLevel, base: undefined });
  return logger;
}

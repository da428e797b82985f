import type { Handler } from "./handler";
import type { KeptPages } from "./kept/kept-pages";

/** What the web server has to know of its surroundings, taken from the environment by `bin/server.ts`. */
export interface ServerSettings {
  /** Where people reach us. Every address and every form's origin is held against it. */
  publicUrl: URL;
  /** CIDR blocks or single addresses of our own reverse proxies. */
  trustedProxies: readonly string[];
  /** Origin that map tiles come from, where a map is set up. */
  tileOrigin?: string;
  /** Next's own reloading tools are on: a developer's machine. */
  dev: boolean;
}

/** The part of pino's logger that the server uses. */
export interface ServerLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Everything the server leans on, passed in. */
export interface Site {
  handler: Handler;
  settings: ServerSettings;
  log: ServerLog;
  /** Pages for everybody; without them, every page is rendered for whoever asks. */
  kept?: KeptPages | undefined;
  /** Told of every answer's time, but for pages that were kept and files of the build. */
  measure?: Measure | undefined;
}

/** Takes how long an answer took, seconds. */
export type Measure = (
  answer: { path: string; method: string; status: number },
  seconds: number,
) => void;

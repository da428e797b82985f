import { createHash } from "node:crypto";
import type { Answer } from "../state/kinds";
import type { Desk } from "../world";
import { StripeFault } from "./faults";

const forgottenAfter = 24 * 3_600;

/** What a request is known by under its key. */
export interface Keyed {
  key: string;
  /** Method, path and parameters, hashed. */
  request: string;
}

export function keyed(key: string, method: string, path: string, body: string): Keyed {
  const request = createHash("sha256").update(`${method} ${path}\n${body}`).digest("base64url");
  return { key, request };
}

/**
 * The answer that a key has had in the last 24 hours, be it a refusal or a failure.
 * @throws StripeFault where the key came with another request
 */
export function answered(desk: Desk, { key, request }: Keyed): Answer | undefined {
  const answer = desk.get("answer", key);
  if (!answer || isForgotten(desk, answer)) return undefined;
  if (answer.request === request) return answer;
  throw new StripeFault(400, {
    type: "idempotency_error",
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}

/** Keeps an answer under its key. A request that was refused as it was read is not kept. */
export function keep(desk: Desk, { key, request }: Keyed, status: number, body: unknown): void {
  if (status >= 400 && status < 500 && status !== 402) return;
  forget(desk, key);
  desk.put("answer", { id: key, at: desk.now(), request, status, body });
}

function forget(desk: Desk, key: string): void {
  const { account, world } = desk;
  world.store.remove("answer", account, key);
  for (;;) {
    const oldest = world.store.oldest("answer", account);
    if (!oldest || !isForgotten(desk, oldest)) return;
    world.store.remove("answer", account, oldest.id);
  }
}

function isForgotten(desk: Desk, { at }: Answer): boolean {
  return at <= desk.now() - forgottenAfter;
}

import { z } from "zod";
import type { Time } from "../time";
import { StripeFault } from "../wire/faults";
import type { Answer, Received } from "../wire/http";
import type { World } from "../world";
import { type Control, controls } from "./controls";

/**
 * Answers `/sandbox/…`, by which tests and people move the stand-in: a name and a body in JSON. Says
 * in the answer what is so afterwards.
 */
export async function answerControl(
  world: World,
  time: Time,
  { method, path, body }: Received,
): Promise<Answer> {
  const control: Control | undefined = controls[path.slice("/sandbox/".length)];
  if (!control) return json(404, { error: `There is no control ${path}` });
  if (method !== "POST") return json(405, { error: "Controls are posted" });
  try {
    return json(200, await control(world, time, parsed(body)));
  } catch (error) {
    if (error instanceof z.ZodError) return json(400, { error: z.prettifyError(error) });
    if (error instanceof StripeFault) return json(error.status, { error: error.body.message });
    throw error;
  }
}

function parsed(body: string): unknown {
  try {
    return body === "" ? {} : JSON.parse(body);
  } catch {
    throw new StripeFault(400, { message: "The body is not JSON" });
  }
}

function json(status: number, body: object): Answer {
  return { status, type: "application/json", body: JSON.stringify(body) };
}

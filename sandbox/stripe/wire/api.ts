import { newId } from "../ids";
import { routes } from "../resources";
import { accountOf } from "../resources/accounts";
import type { ApiFault } from "../state/kinds";
import type { Desk, World } from "../world";
import { expanded } from "./expand";
import { StripeFault } from "./faults";
import { type Form, parseForm } from "./form";
import { answered, type Keyed, keep, keyed } from "./idempotency";
import { type Matched, match } from "./route";

export interface ApiRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  key: string | undefined;
  context: string | null;
  idempotencyKey: string | null;
}

/** An answer to send; `fate` says that the line breaks before it is heard. */
export interface ApiAnswer {
  status: number;
  body: unknown;
  requestId: string;
  replayed: boolean;
  fate: "sent" | "hangs" | "cut";
}

/** Answers a request to the API as Stripe does: all of it happens, or none of it. */
export function answerApi(world: World, secretKey: string, request: ApiRequest): ApiAnswer {
  const requestId = newId("req").slice(0, 18);
  const said = (status: number, body: unknown): ApiAnswer => {
    return { status, body, requestId, replayed: false, fate: "sent" };
  };
  try {
    authenticate(secretKey, request.key);
    const desk = world.desk(accountOf(world, request.context));
    const isChange = request.method === "POST";
    const under =
      isChange && request.idempotencyKey
        ? keyed(request.idempotencyKey, request.method, request.path, request.body)
        : undefined;
    const before = under && answered(desk, under);
    if (before) return { ...said(before.status, before.body), replayed: true };
    world.request = { id: requestId, idempotency_key: request.idempotencyKey };
    const fault = takeFault(world, request);
    const { status, body } = done(desk, request, under, fault);
    const fates = { hang: "hangs", cut: "cut" } as const;
    const fate = fault?.does === "hang" || fault?.does === "cut" ? fates[fault.does] : "sent";
    return { ...said(status, body), fate };
  } catch (error) {
    if (error instanceof StripeFault) return said(error.status, { error: error.body });
    throw error;
  } finally {
    world.request = null;
  }
}

/** Does the work and keeps its answer with it, in one. */
function done(
  desk: Desk,
  request: ApiRequest,
  under: Keyed | undefined,
  fault: ApiFault | undefined,
): { status: number; body: unknown } {
  const { store } = desk.world;
  const answer = (status: number, body: unknown) => {
    if (under) store.atomically(() => keep(desk, under, status, body));
    return { status, body };
  };
  if (fault?.does === "fail") return answer(500, failure);
  try {
    return store.atomically(() => {
      const { status, body } = outcome(desk, request);
      return fault?.does === "fail-after" ? answer(500, failure) : answer(status, body);
    });
  } catch (error) {
    if (error instanceof StripeFault) return answer(error.status, { error: error.body });
    throw error;
  }
}

/** What came out; a refusal that keeps its work, such as a declined card, is an outcome too. */
function outcome(desk: Desk, request: ApiRequest): { status: number; body: unknown } {
  try {
    return { status: 200, body: work(desk, request) };
  } catch (error) {
    if (!(error instanceof StripeFault && error.keepsWork)) throw error;
    return { status: error.status, body: { error: error.body } };
  }
}

function work(desk: Desk, { method, path, query, body }: ApiRequest): object {
  const found = find(method, path);
  const form = parseForm(method === "POST" ? body : query);
  const answer = found.route.run(desk, form, found.ids);
  return expanded(desk, answer, expandOf(form));
}

function find(method: string, path: string): Matched {
  const found = match(routes, method, path);
  if (found) return found;
  throw new StripeFault(404, {
    message: `Unrecognized request URL (${method}: ${path}). The sandbox knows a part of Stripe's API only.`,
  });
}

function expandOf({ expand }: Form): string[] {
  return Array.isArray(expand) ? expand.filter((path) => typeof path === "string") : [];
}

const failure = {
  error: {
    type: "api_error",
    message: "An unknown error occurred (the sandbox was told to fail).",
  },
};

function authenticate(secretKey: string, key: string | undefined): void {
  if (key === secretKey) return;
  throw new StripeFault(401, {
    message: key
      ? `Invalid API Key provided: ${key.slice(0, 8)}***`
      : "You did not provide an API key.",
  });
}

function takeFault({ store }: World, { method, path }: ApiRequest): ApiFault | undefined {
  const fault = store
    .all("fault", "")
    .find(({ of }) => of === null || `${method} ${path}`.startsWith(of));
  if (!fault) return undefined;
  store.atomically(() => {
    if (fault.left > 1) store.put("fault", "", { ...fault, left: fault.left - 1 });
    else store.remove("fault", "", fault.id);
  });
  return fault;
}

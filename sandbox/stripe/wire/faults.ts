import type { ErrorCode } from "../known";

/** An error as Stripe puts it into an answer; `type` is an invalid request unless it is said. */
export interface FaultBody {
  type?: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  code?: ErrorCode;
  decline_code?: string;
  message: string;
  param?: string;
  charge?: string;
  payment_intent?: unknown;
  setup_intent?: unknown;
  payment_method?: unknown;
}

/** A request that Stripe refuses. What was done before it is undone, unless it `keepsWork`. */
export class StripeFault extends Error {
  readonly status: number;
  readonly body: FaultBody;
  readonly keepsWork: boolean;

  constructor(status: number, body: FaultBody, { keepsWork = false } = {}) {
    super(body.message);
    this.name = "StripeFault";
    this.status = status;
    this.body = { type: "invalid_request_error", ...body };
    this.keepsWork = keepsWork;
  }
}

export function missing(what: string, id: string, param = "id"): StripeFault {
  return new StripeFault(404, {
    code: "resource_missing",
    message: `No such ${what}: '${id}'`,
    param,
  });
}

export function invalid(message: string, param?: string, code?: ErrorCode): StripeFault {
  return new StripeFault(400, { message, ...(param && { param }), ...(code && { code }) });
}

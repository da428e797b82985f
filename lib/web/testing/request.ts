import { vi } from "vitest";
import { settings } from "@/lib/platform";

/** What a test says of the request it stands in for. */
export const request = { headers: new Headers(), cookies: new Map<string, string>() };

/**
 * In place of `next/headers`, which answers inside of Next only:
 * `vi.mock("next/headers", async () => (await import("./testing/request")).nextHeaders)`.
 */
export const nextHeaders = {
  headers: async () => request.headers,
  cookies: async () => ({
    get(name: string) {
      const value = request.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string) => void request.cookies.set(name, value),
  }),
};

/** Begins a request from a page of ours, by nobody who is signed in. */
export function beginRequest(headers: Record<string, string> = {}): void {
  const origin = new URL(settings().publicUrl).origin;
  request.headers = new Headers({ origin, "x-client-address": "203.0.113.9", ...headers });
  request.cookies.clear();
}

/** What Next would answer with: a status, "to" an address, or what the action gave. */
export async function fateOf<T>(answer: Promise<T>): Promise<T | string> {
  // As Next sets it for `experimental.authInterrupts`; without it `forbidden` is no answer.
  vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "true");
  try {
    return await answer;
  } catch (error) {
    const [kind, status, to] = digestOf(error).split(";");
    if (kind === "NEXT_HTTP_ERROR_FALLBACK") return String(status);
    if (kind === "NEXT_REDIRECT") return `to ${to}`;
    throw error;
  }
}

export function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function digestOf(error: unknown): string {
  return error instanceof Error && "digest" in error ? String(error.digest) : "";
}

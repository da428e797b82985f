import type { z } from "zod";
import type { Desk } from "../world";
import type { Form } from "./form";
import { readParams } from "./params";

/** One thing that the API does: a method, a path with names in it, and what it answers. */
export interface Route {
  method: "GET" | "POST" | "DELETE";
  /** `/v1/charges/:id` */
  path: string;
  run(desk: Desk, form: Form, ids: Record<string, string>): object;
}

/** A route whose parameters are read before it runs. */
export function route<P>(
  method: Route["method"],
  path: string,
  schema: z.ZodType<P>,
  run: (desk: Desk, params: P, ids: { id: string; other: string }) => object,
): Route {
  return {
    method,
    path,
    run: (desk, form, { id = "", other = "" }) =>
      run(desk, readParams(schema, form), { id, other }),
  };
}

export type Matched = { route: Route; ids: Record<string, string> };

/** The route of a request, with what its path names; literal paths stand before named ones. */
export function match(routes: Route[], method: string, path: string): Matched | undefined {
  const asked = path.split("/");
  for (const route of routes) {
    const parts = route.path.split("/");
    if (route.method !== method || parts.length !== asked.length) continue;
    const ids: Record<string, string> = {};
    const fits = parts.every((part, n) => {
      if (!part.startsWith(":")) return part === asked[n];
      ids[part.slice(1)] = decodeURIComponent(asked[n] ?? "");
      return true;
    });
    if (fits) return { route, ids };
  }
  return undefined;
}

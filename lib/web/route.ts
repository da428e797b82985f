import type { NextRequest } from "next/server";
import { clientAddress } from "./address";
import type { Asker, AskerRule } from "./asker";
import { onItsBehalf } from "./behalf";
import { register } from "./registry";

/** The path's parts: those of `[name]` are strings, those of `[...name]` lists. */
type Params = Record<string, string | string[]>;
export type RouteHandler<P> = (
  request: NextRequest,
  context: { params: Promise<P> },
) => Promise<Response>;

const statuses = { "not-found": 404, "signed-out": 401, forbidden: 403 } as const;

/** The one way to make a route handler: finds who asks by its rule, then answers them. */
export function route<P extends Params, A extends Asker>(
  asker: AskerRule<P, A>,
  answer: (request: NextRequest, asker: A, params: P) => Promise<Response>,
): RouteHandler<P> {
  return register({ policy: asker.policy, schemas: [] }, (request, context) =>
    onItsBehalf(async () => {
      const params = await context.params;
      const found = await asker.find(params, await clientAddress());
      if (typeof found === "string") return new Response(null, { status: statuses[found] });
      return answer(request, found, params);
    }),
  );
}

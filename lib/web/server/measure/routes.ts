import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const routeSchema = z.object({ page: z.string(), regex: z.string() });
const manifestSchema = z.object({
  staticRoutes: z.array(routeSchema),
  dynamicRoutes: z.array(routeSchema),
});

/** What addresses are counted under that no route is for. */
const OTHER = "other";

export type RouteNamer = (path: string) => string;

/** Names the route of a path: "/[council]/reports". There are as many names as there are routes. */
export function routeNamer(routes: readonly { page: string; regex: string }[]): RouteNamer {
  const known = routes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }));
  return (path) => known.find(({ pattern }) => pattern.test(path))?.page ?? OTHER;
}

/** By the routes of the build in this folder; in development, which has no list of them, all are one. */
export function namerOfBuild(folder: string): RouteNamer {
  try {
    const text = readFileSync(join(folder, ".next", "routes-manifest.json"), "utf8");
    const { staticRoutes, dynamicRoutes } = manifestSchema.parse(JSON.parse(text));
    // As Next matches them: those without a variable part first.
    return routeNamer([...staticRoutes, ...dynamicRoutes]);
  } catch {
    return () => OTHER;
  }
}

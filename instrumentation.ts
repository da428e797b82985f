import type { Instrumentation } from "next";

/** Ties an error to the number that the resident's page shows: the web server keeps Next itself quiet. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // biome-ignore lint/style/noProcessEnv: Next puts it here as it builds, also a build for the edge, which knows none of Node's modules.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/platform");
  log().error(
    {
      requestId: request.headers["x-request-id"],
      route: context.routePath,
      during: context.routeType,
      err: error,
    },
    "a page or an action failed",
  );
};

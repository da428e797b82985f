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
      ...describe(error),
    },
    "a page or an action failed",
  );
};

/** Without the message where it is Prisma's: that quotes what was to be written, people's words and all. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error };
  const isPrismas = error.name.startsWith("Prisma");
  return {
    error: error.name,
    ...("code" in error && { code: error.code }),
    ...(!isPrismas && { reason: error.message }),
    at: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
  };
}

import { Server } from "node:http";
import next from "next";
import { disconnect, listenForPageChanges, log, measures, settings } from "@/lib/platform";
import {
  createListener,
  createWebServer,
  Freshness,
  KeptPages,
  listen,
  namerOfBuild,
  releaseOfBuild,
  rendererOf,
  stop,
} from "@/lib/web/server";

/** Milliseconds that requests under way get to finish when the server is told to stop. */
const PATIENCE = 10_000;

/** Bytes of pages for everybody that are kept: those of all councils, some 20 KB each, and more. */
const KEPT = 64 * 1024 * 1024;

const dev = process.argv.includes("--dev");
const server = createWebServer();
const freshness = new Freshness();
let stopListening = async () => {};

try {
  const { databaseDirectUrl, host, port, publicUrl, tiles, trustedProxies } = settings();
  // After an action that redirects, Next fetches the page itself, with the asker's cookies: unless
  // told so, from port 3000 of this machine, whoever listens there. Through the public name, because
  // between loopback names we redirect, and a redirect to another name would lose the cookies.
  const name = new URL(publicUrl).hostname === "localhost" ? "localhost" : host;
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  // Next takes it from the surroundings of a process, which could be another's than the build's.
  const release = dev ? undefined : releaseOfBuild(process.cwd());
  if (release) process.env.NEXT_DEPLOYMENT_ID = release;
  else delete process.env.NEXT_DEPLOYMENT_ID;
  const app = next({
    dev,
    dir: process.cwd(),
    quiet: true,
    // Next listens for WebSockets on the server it sees; its reloading tools need them, and in
    // production it sees one that never listens.
    httpServer: dev ? undefined : new Server(),
  });
  await app.prepare();
  const site = { publicUrl: new URL(publicUrl), trustedProxies, tileOrigin: originOf(tiles), dev };
  const handler = app.getRequestHandler();
  const { answers, keptPages } = measures();
  const routeOf = namerOfBuild(process.cwd());
  // A developer's page changes with its source, of which no trigger tells.
  const kept = dev
    ? undefined
    : new KeptPages({
        freshness,
        render: rendererOf(handler, site.publicUrl),
        maxBytes: KEPT,
        count: (how) => keptPages.inc({ how }),
      });
  stopListening = listenForPageChanges(databaseDirectUrl, {
    changed: (tag) => freshness.change(tag),
    found: () => freshness.found(),
    lost: () => freshness.lost(Date.now()),
  });
  server.on(
    "request",
    createListener({
      handler,
      settings: site,
      log: log(),
      kept,
      measure: ({ path, method, status }, seconds) =>
        answers.observe({ route: routeOf(path), method, status }, seconds),
    }),
  );
  await listen(server, port, host);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

for (const event of ["SIGTERM", "SIGINT", "disconnect"]) process.once(event, leave);
process.send?.({ ready: true });

/** Also when whoever started us is gone: nothing is left running without its keeper. */
async function leave(): Promise<void> {
  await stop(server, PATIENCE);
  await stopListening();
  await disconnect();
  process.exit(0);
}

function originOf(tiles: { url: string } | undefined): string | undefined {
  return tiles && new URL(tiles.url).origin;
}

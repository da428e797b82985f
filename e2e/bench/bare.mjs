// Node and nothing else: sends one file's bytes, compressed already, to whoever asks.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const [, , file = "", port = "0"] = process.argv;
const body = readFileSync(file);
const { BENCH_HEADERS } = process.env;
const more = BENCH_HEADERS ? JSON.parse(readFileSync(BENCH_HEADERS, "utf8")) : {};
createServer((_request, response) => {
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Encoding": "gzip",
    "Content-Length": body.length,
    "Cache-Control": "public, max-age=0",
    ...more,
  });
  response.end(body);
}).listen(Number(port), "127.0.0.1", () => process.send?.({ ready: true }));
process.once("SIGTERM", () => process.exit(0));
process.once("disconnect", () => process.exit(0));

import { type IncomingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";

/** Asks one machine, past any balancer, by the name that people use, and as whoever reads its measures. */
export function askMachine(
  port: number,
  path: string,
): Promise<{ text: string; headers: IncomingHttpHeaders }> {
  const { host } = new URL(process.env.E2E_BASE_URL ?? "");
  return new Promise((resolve, reject) => {
    const headers = { host, authorization: `Bearer ${process.env.E2E_METRICS_TOKEN}` };
    const asked = request({ host: "127.0.0.1", port, path, headers }, (response) => {
      text(response).then((words) => resolve({ text: words, headers: response.headers }), reject);
    });
    asked.on("error", reject);
    asked.end();
  });
}

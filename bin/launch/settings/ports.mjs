import { createServer } from "node:net";
import { Refusal } from "../refusal.mjs";

/**
 * The ports of one start: the web server's, then the next ones for what stands around it.
 * @typedef {{ web: number, mailbox: number, smtp: number, database: number, stripe: number }} Ports
 */

/**
 * The ports that a setting of `PORT` leads to.
 * @param {string | undefined} setting
 * @returns {Ports}
 * @throws {Refusal} where it is not a port with room for the others behind it
 */
export function portsFrom(setting) {
  const web = Number(setting ?? 3000);
  if (!/^\d+$/.test(setting ?? "3000") || web < 1 || web > 65_531) {
    throw new Refusal(`PORT is "${setting}": set it to a number from 1 to 65531, like PORT=3000.`);
  }
  return { web, mailbox: web + 1, smtp: web + 2, database: web + 3, stripe: web + 4 };
}

/**
 * Refuses where another program listens on a port that has to be this one.
 * @param {[name: string, port: number][]} needed the web server's first
 */
export async function refuseTakenPorts(needed) {
  const [first] = needed;
  for (const [name, port] of needed) {
    const why = await portProblem(port);
    if (why === null) continue;
    const other = (first?.[1] ?? port) + 100 > 65_000 ? 3000 : (first?.[1] ?? port) + 100;
    throw new Refusal(
      why === "EACCES"
        ? `Port ${port}, for ${name}, needs rights that this account does not have: choose another, like PORT=3000 npm start.`
        : `Port ${port}, for ${name}, is in use by another program: stop that program, or choose another port, like PORT=${other} npm start.`,
    );
  }
}

/**
 * A port that nobody listens on: the wished one where it is free.
 * @param {number} [wished] 0 for any
 * @param {(port: number) => Promise<boolean>} [isFree]
 * @returns {Promise<number>}
 */
export async function freePort(wished = 0, isFree = isPortFree) {
  return wished !== 0 && (await isFree(wished)) ? wished : anyPort();
}

/** @param {number} port */
async function isPortFree(port) {
  return (await portProblem(port)) === null;
}

/**
 * @param {number} port
 * @returns {Promise<string | null>} the system's code for why it cannot be listened on
 */
async function portProblem(port) {
  // Some systems let one program listen on an address and another on all of them, so ask for both.
  for (const host of ["127.0.0.1", "0.0.0.0"]) {
    const { problem } = await listenOnce(port, host);
    if (problem) return problem;
  }
  return null;
}

async function anyPort() {
  return (await listenOnce(0, "127.0.0.1")).port;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<{ port: number, problem: string | null }>}
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve({ port, problem: "code" in error ? String(error.code) : error.message }),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve({ port: got, problem: null }));
    });
  });
}

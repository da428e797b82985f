import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "@/bin/launch/checkout.mjs";
import { runNginx } from "../bench/nginx";
import { adapted } from "./adapted";

/** The name that the site has behind the proxy. */
export const siteName = "localgov.test";

interface Options {
  program: string;
  /** For all that it writes. */
  folder: string;
  port: number;
  plainPort: number;
  /** Of the web processes. */
  targets: number[];
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * Starts an nginx on the configuration that operators are given, with only names, ports and folders
 * changed, and a certificate that nobody signed. Gives what asks it, and what ends it.
 */
export async function startProxy({ program, folder, port, plainPort, targets }: Options) {
  for (const name of ["logs", "cache", "site"]) mkdirSync(join(folder, name), { recursive: true });
  for (const page of ["unavailable.html", "too-big.html"]) {
    cpSync(join(root, "docs/operations", page), join(folder, "site", page));
  }
  makeCertificate(join(folder, "site"));
  const servers = targets.map((at) => `server 127.0.0.1:${at} max_fails=1 fail_timeout=2s;`);
  const ours = adapted("nginx.conf", [
    [/(?: *server 10\.0\.0\.1\d:3000 [^;]+;\n)+/, `${servers.join("\n")}\n`],
    ["server_name www.localgov.example;", `server_name ${siteName};`],
    ["www.localgov.example", `${siteName}:${port}`],
    ["listen 443 ", `listen ${port} `],
    ["listen 80 ", `listen ${plainPort} `],
    ["/etc/nginx/localgov", join(folder, "site")],
    ["/var/cache/nginx/localgov", join(folder, "cache")],
    ["/var/log/nginx", join(folder, "logs")],
  ]);
  const ask = asker(port);
  const end = await runNginx(program, folder, whole(folder, ours), () => ask("/"));
  return { ask, end };
}

/** What stands in the distribution's own nginx.conf, and is not ours to say. */
function whole(folder: string, ours: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/logs/nginx.log;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  ${temporary.map((kind) => `${kind}_temp_path ${folder}/cache/${kind};`).join("\n  ")}
  ${ours}
}`;
}

function makeCertificate(folder: string): void {
  const { status, stderr } = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-subj", `/CN=${siteName}`, "-addext", `subjectAltName=DNS:${siteName}`, "-days", "2"],
      ...["-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem")],
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
}

/** Asks by the site's name, as HTTP/1.1 does. */
function asker(port: number) {
  const site = { host: "127.0.0.1", port, servername: siteName, rejectUnauthorized: false };
  return (path: string, options: RequestOptions = {}, body?: string | Buffer) =>
    new Promise<Answer>((resolve, reject) => {
      const headers = { host: `${siteName}:${port}`, ...options.headers };
      const asked = httpsRequest({ ...site, path, agent: false, ...options, headers }, (response) =>
        text(response).then(
          (words) =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: words,
            }),
          reject,
        ),
      );
      asked.on("error", reject);
      asked.end(body);
    });
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Debian's nginx; undefined where it is not installed. */
export const nginxProgram = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].find((path) =>
  existsSync(path),
);

/**
 * Starts an nginx with one worker that serves a folder's files, those compressed already where there
 * are any. Everything that it writes is in the folder. Gives its workers' core something to do.
 */
export async function startNginx(program: string, folder: string, port: number, core: number) {
  return runNginx(program, folder, configuration(folder, port, core), () =>
    fetch(`http://127.0.0.1:${port}/`),
  );
}

/** Runs an nginx on a configuration, which goes into the folder, from when `ask` is answered. Gives what ends it. */
export async function runNginx(
  program: string,
  folder: string,
  configuration: string,
  ask: () => Promise<unknown>,
) {
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration);
  const child = spawn(program, ["-c", file, "-g", "daemon off;"], { stdio: "ignore" });
  for (let tries = 0; ; tries += 1) {
    const isUp = await ask().then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > 100 || child.exitCode !== null) throw new Error("nginx does not start");
    await sleep(50);
  }
  return async () => {
    child.kill("SIGQUIT");
    await once(child, "exit");
  };
}

function configuration(folder: string, port: number, core: number): string {
  // Started by root, its worker would be somebody who cannot read the folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `${user}
worker_processes 1;
worker_cpu_affinity ${"1".padEnd(core + 1, "0")};
pid ${folder}/nginx.pid;
error_log ${folder}/nginx-error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  default_type text/html;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  open_file_cache max=100;
  gzip_static on;
  server { listen 127.0.0.1:${port}; root ${folder}; index page.html; }
}`;
}

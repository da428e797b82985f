import { execFileSync } from "node:child_process";

/** The machine's cores as the bench uses them: servers on one, those who ask on another. */
export const cores = { server: 0, client: 1 };

/** Binds a process, all its threads and those that it starts to one core. */
export function pin(pid: number, core = cores.server): void {
  execFileSync("taskset", ["-a", "-c", "-p", String(core), String(pid)], { stdio: "ignore" });
}

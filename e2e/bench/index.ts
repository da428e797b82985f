import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { busyHour } from "./busy-hour";
import { manyCouncils } from "./many-councils";
import { publicPage } from "./public-page";
import { reportSent } from "./report-sent";
import { signedIn } from "./signed-in";
import { type Stage, startStage } from "./stage";
import { starts } from "./starts";
import { type Table, tell } from "./tell";

// `npm run bench [part…]`: measures the build against what it could be measured by, in one run.

type OnEnd = (close: () => void | Promise<void>) => void;
type Measured = Table[] | string[];

const parts: Record<string, (onEnd: OnEnd) => Promise<Measured>> = {
  starts,
  public: async (onEnd) => publicPage(await kent(onEnd), onEnd),
  "report-sent": async (onEnd) => reportSent(await kent(onEnd), onEnd),
  "signed-in": async (onEnd) => signedIn(await kent(onEnd), onEnd),
  "many-councils": manyCouncils,
  "busy-hour": async (onEnd) => busyHour(await kent(onEnd, { spread: true })),
};

const kent = (onEnd: OnEnd, options = {}): Promise<Stage> =>
  startStage({ slugs: ["kent"], onEnd, ...options });

const machine = `${cpus().length} cores of ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `There is no part ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}`,
  );
  process.exit(1);
}
const [name = "", ...others] = asked.length > 0 ? asked : Object.keys(parts);
if (others.length > 0) {
  // Each in a process of its own: the application's code reads its settings once.
  for (const part of [name, ...others]) {
    const args = [...process.execArgv, ...process.argv.slice(1, 2), part];
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
} else {
  const ending = closing();
  try {
    const measured = await parts[name]?.(ending.add);
    const tables = measured?.filter((each) => typeof each === "object") ?? [];
    const facts = measured?.filter((each) => typeof each === "string") ?? [];
    await tell({ machine, tables, facts }, name);
  } finally {
    await ending.close();
  }
}
process.exit(0);

import { cpus, totalmem } from "node:os";
import { closing } from "@/bin/launch/processes/closing.mjs";
import { startStack } from "../support/start-stack";
import { pin } from "./pin";
import { publicPage } from "./public-page";
import { tell } from "./tell";

// `npm run bench`: measures the build against what it could be measured by, in one run.

const ending = closing();
const pids: number[] = [];
try {
  const { env, data } = await startStack({
    onEnd: ending.add,
    list: (_name, identity) => identity && pids.push(identity.pid),
  });
  for (const pid of pids) pin(pid);
  const origin = env.PUBLIC_URL ?? "";
  const standings = await publicPage({
    ...{ origin, folder: data, count: 5, seconds: 4, onEnd: ending.add },
  });
  await tell({
    machine: `${cpus().length} cores of ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
    tables: [{ title: "A council's home, answers a second", unit: "answers/s", standings }],
  });
} finally {
  await ending.close();
}
process.exit(0);

// Whatever `npm start`, `npm run dev`, `reset`, `import` and `demo-code` do begins here. Until the
// version of Node is known to be good, only what every version can read is loaded.
import { tooOld } from "./launch/node-version.mjs";

const refusal = tooOld(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
} else {
  import("./launch/commands/index.mjs").then(({ main }) => main(process.argv.slice(2)));
}

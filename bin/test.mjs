// `npm test` and `npm run test:long` begin here; see start.mjs for why so little is loaded at first.
import { tooOld } from "./launch/node-version.mjs";

const refusal = tooOld(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exit(1);
} else {
  import("./launch/testing/index.mjs").then(({ main }) => main(process.argv.slice(2)));
}

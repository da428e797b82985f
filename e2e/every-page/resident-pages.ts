import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/bin/launch/checkout.mjs";

/** The addresses of all pages but the back office's, as their folders in `app` have them: "/track/[reference]". */
export function residentPages(): string[] {
  const paths = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" });
  return paths
    .filter((path) => /(^|\/)page\.tsx$/.test(path) && !/^(staff|_)/.test(path))
    .map((path) => path.replace(/\/?page\.tsx$/, "").replace(/\([^)]*\)\/?/g, ""))
    .map((path) => `/${path}`.replace(/(?<=.)\/$/, ""))
    .sort();
}

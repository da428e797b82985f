import { join } from "node:path";
import type { NextConfig } from "next";

/** As Next comes, but for the folder that it shares with the application. */
const config: NextConfig = {
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: join(import.meta.dirname, "../../..") },
};

export default config;

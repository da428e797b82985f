import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../../..", import.meta.url));

// What takes longer than a developer waits for: `npm run test:long`.
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["{app,bin,components,e2e,lib,prisma,sandbox}/**/*.long.ts"],
    globalSetup: "lib/platform/testing/cluster.ts",
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});

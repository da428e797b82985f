import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{app,bin,components,lib,prisma,sandbox}/**/*.test.{ts,tsx}"],
    globalSetup: "lib/platform/testing/cluster.ts",
    // A machine may be busy; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

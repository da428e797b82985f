import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{app,bin,components,lib,prisma,sandbox}/**/*.test.{ts,tsx}"],
    globalSetup: "lib/platform/testing/cluster.ts",
  },
});

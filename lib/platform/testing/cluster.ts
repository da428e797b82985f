import type { TestProject } from "vitest/node";
import { startThrowawayDatabase } from "@/bin/launch/database/throwaway.mjs";
import { makeTemplates, type Templates } from "./templates";

// Vitest's global set-up: one PostgreSQL for the whole run (the one of TEST_DATABASE_URL, or a
// throwaway one started here), with the templates that each test file copies one of.

declare module "vitest" {
  interface ProvidedContext {
    clusterUrl: string;
    templates: Templates;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? { url: given, stop: async () => {} } : await startThrowawayDatabase();
  project.provide("clusterUrl", cluster.url);
  project.provide("templates", await makeTemplates(cluster.url));
  return cluster.stop;
}

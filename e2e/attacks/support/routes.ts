import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/bin/launch/checkout.mjs";

/** A page or route handler of `app`. */
export interface Route {
  /** "/staff/[council]/cases/[reference]". */
  pattern: string;
  /** The parts that are looked up. */
  segments: string[];
  isPage: boolean;
}

/** Every address of the platform with parts that are looked up. */
export function routesWithIds(): Route[] {
  return everyRoute().filter(({ segments }) => segments.length > 0);
}

/** Every address of the platform, as the folders of `app` have it. */
export function everyRoute(): Route[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((path) => `/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\/(page\.tsx|route\.tsx?)$/.test(path) && !path.includes("/_"))
    .map((path) => ({
      pattern: path.replace(/\/(page|route)\.tsx?$/, "").replace(/\/\([^/]+\)/g, "") || "/",
      isPage: path.endsWith("page.tsx"),
    }))
    .map((route) => ({ ...route, segments: segmentsOf(route.pattern) }));
}

/** The address with these in place of its segments, byte for byte. */
export function pathOf({ pattern }: Route, values: Record<string, string>): string {
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, segment: string) => values[segment] ?? "");
}

function segmentsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, segment]) => segment ?? "");
}

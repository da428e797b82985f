import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { registrationOf } from "@/lib/web";

// Walks every server action and route handler of `app`, and every schema.

const root = join(import.meta.dirname, "../..");
const files = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => name.test(path));

// By what makes them reachable, not by their names: a file of actions may be called anything.
const entries = files("app", /\.tsx?$/).filter(
  (path) => /(^|\/)route\.tsx?$/.test(path) || hasActions(path),
);
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const made = (await Promise.all(entries.map(load))).flat();

it("finds actions and routes to walk", () => {
  expect(made.length).toBeGreaterThan(0);
});

describe.each(made)("$path $name", ({ value }) => {
  it("was made with a policy", () => {
    expect(registrationOf(value)?.policy).toBeTruthy();
  });

  it("bounds every string and list it takes", () => {
    expect(registrationOf(value)?.schemas.flatMap(unbounded)).toEqual([]);
  });
});

/** Of rules that let in whoever comes along: what they can have done, they can have done a million times. */
const strangers = ["anybody", "visitor", "draft's holder"];
const doors = made.filter(
  ({ path, value }) =>
    !path.includes("route.") && strangers.includes(registrationOf(value)?.policy ?? ""),
);

it.each(doors)("$path $name counts the tries of strangers", ({ name, value }) => {
  // Sign-in counts by itself: by account too, and only those that fail.
  if (!/^signInTo(BackOffice|Account)$/.test(name))
    expect(registrationOf(value)?.limit).toBeDefined();
});

describe("schemas of lib", async () => {
  const schemas = (await Promise.all(files("lib", /\/schema\.ts$/).map(load)))
    .flat()
    .filter(({ value }) => value instanceof z.ZodType);

  it.each(schemas)("$path $name bounds every string and list", ({ value }) => {
    expect(value instanceof z.ZodType && unbounded(value)).toEqual([]);
  });
});

function hasActions(path: string): boolean {
  return /["']use server["']/.test(readFileSync(join(root, path), "utf8"));
}

async function load(path: string) {
  const module: Record<string, unknown> = await import(join(root, path));
  return Object.entries(module).flatMap(([name, value]) => {
    const isEntry = !path.endsWith("schema.ts");
    const taken =
      typeof value === "function" &&
      isEntry &&
      (!path.includes("route.") || methods.includes(name));
    return taken || (!isEntry && typeof value === "object" && value !== null)
      ? [{ path, name, value: value as object }]
      : [];
  });
}

/** Where in a schema a string has no greatest length, or a list no greatest number. */
function unbounded(schema: z.ZodType): string[] {
  const found: string[] = [];
  const walk = (node: unknown, trail: string): void => {
    if (typeof node !== "object" || node === null) return;
    const facts = node as Record<string, unknown>;
    const fixed = "enum" in facts || "const" in facts || facts.format === "uuid";
    if (facts.type === "string" && !fixed && !("maxLength" in facts)) found.push(trail);
    if (facts.type === "array" && !("maxItems" in facts)) found.push(trail);
    for (const [key, child] of Object.entries(facts)) walk(child, `${trail}/${key}`);
  };
  walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "");
  return found;
}

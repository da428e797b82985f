import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { registrationOf } from "@/lib/web";

/** A server action or a route handler, with where it stands. */
export interface Entry {
  path: string;
  name: string;
  value: object;
  policy: string;
}

const root = join(import.meta.dirname, "../..");
const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Every server action of `app`, whatever its file is called. */
export async function everyAction(): Promise<Entry[]> {
  const files = filesOfApp().filter((path) => /["']use server["']/.test(read(path)));
  return (await Promise.all(files.map((path) => load(path, () => true)))).flat();
}

/** Every route handler of `app`. */
export async function everyRoute(): Promise<Entry[]> {
  const files = filesOfApp().filter((path) => /(^|\/)route\.tsx?$/.test(path));
  return (
    await Promise.all(files.map((path) => load(path, (name) => methods.includes(name))))
  ).flat();
}

function filesOfApp(): string[] {
  return readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" })
    .map((path) => join("app", path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

async function load(path: string, isOne: (name: string) => boolean): Promise<Entry[]> {
  const module: Record<string, unknown> = await import(join(root, path));
  return Object.entries(module).flatMap(([name, value]) =>
    typeof value === "function" && isOne(name)
      ? [{ path, name, value, policy: registrationOf(value)?.policy ?? "none" }]
      : [],
  );
}

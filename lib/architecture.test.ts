import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

// ARCHITECTURE.md in executable form: floors, public faces, who may mint a scope, no circles.

const root = join(import.meta.dirname, "..");

/** Ground floor first. A module may use those of lower floors only. */
const floors = [
  ["platform", "money"],
  ["geo"],
  ["audit"],
  ["councils"],
  ["notifications", "files"],
  ["identity"],
  ["web", "forms"],
  ["catalogue", "residents", "ledger", "funds"],
  ["cases", "debts"],
  ["reports", "privacy", "settings", "payments", "waste", "bookings", "permits", "content"],
  ["reconciliation"],
  ["insights"],
];

/** Who may speak for somebody: the modules that find out who asks, and what runs without anybody. */
const minters =
  /^(lib\/(platform|councils|files|identity|web|forms|cases|notifications|privacy|debts|payments)|prisma\/seed|bin|e2e)\//;

const sources = ["app", "bin", "components", "lib", "prisma", "sandbox", "e2e"]
  .flatMap(filesBelow)
  .filter((path) => !path.startsWith("prisma/generated/"));
const known = new Set(sources);
const imports = new Map(sources.map((path) => [path, importsOf(path)]));
const edges = [...imports].flatMap(([from, all]) => all.map(({ to }) => ({ from, to })));

describe("lib", () => {
  it("has no module without a floor", () => {
    const modules = readdirSync(join(root, "lib"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(modules.filter((name) => floorOf(name) < 0)).toEqual([]);
  });

  it("uses only modules of lower floors", () => {
    const wrong = edges.filter(({ from, to }) => {
      const [a, b] = [moduleOf(from), moduleOf(to)];
      return a && b && a !== b && !isTest(from) && floorOf(b) >= floorOf(a);
    });
    expect(wrong).toEqual([]);
  });

  it("never uses app or components", () => {
    expect(
      edges.filter(({ from, to }) => moduleOf(from) && /^(app|components)\//.test(to)),
    ).toEqual([]);
  });

  it("is used through the modules' public faces", () => {
    const wrong = edges.filter(({ from, to }) => {
      const used = moduleOf(to);
      return used && used !== moduleOf(from) && !isFace(used, to) && !isWaivedFor(from, to);
    });
    expect(wrong).toEqual([]);
  });

  it("lets scopes be minted by few", () => {
    const mint = "lib/platform/mint.ts";
    const others = edges.filter(
      ({ from, to }) => to === mint && !minters.test(from) && !isTest(from),
    );
    expect(others).toEqual([]);
  });
});

describe("components", () => {
  it("knows of lib only what a client component may: schemas", () => {
    const wrong = edges.filter(
      ({ from, to }) => from.startsWith("components/") && moduleOf(to) && !/\/schema\.ts$/.test(to),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the Design System's parts free of the domain", () => {
    const wrong = edges.filter(
      ({ from, to }) => from.startsWith("components/govuk/") && !/^components\/govuk\//.test(to),
    );
    expect(wrong).toEqual([]);
  });
});

describe("client components", () => {
  it("import only schemas of lib", () => {
    const clients = sources.filter((path) => /^\s*["']use client["']/.test(read(path)));
    const wrong = edges.filter(
      ({ from, to }) => clients.includes(from) && moduleOf(to) && !/\/schema\.ts$/.test(to),
    );
    expect(wrong).toEqual([]);
  });
});

describe("all of it", () => {
  it("has no circle of imports", () => {
    expect(findCircle()).toBeUndefined();
  });

  it("has no file that has become two things", () => {
    const long = sources.filter((path) => !isTest(path) && read(path).split("\n").length > 300);
    expect(long).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !path.endsWith(".d.ts"));
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

interface Import {
  to: string;
  /** Gone once compiled: no circle at run time. */
  typeOnly: boolean;
}

/** The project's own files that a file imports. */
function importsOf(path: string): Import[] {
  const statements = read(path).matchAll(
    /^(?:import|export)\s(type\s)?[^;"]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].flatMap(([, type, from, bare, dynamic]) => {
    const to = resolveFile(path, from ?? bare ?? dynamic ?? "");
    return to ? [{ to, typeOnly: type !== undefined }] : [];
  });
}

function resolveFile(from: string, specifier: string): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const path = specifier.startsWith("@/") ? specifier.slice(2) : join(dirname(from), specifier);
  return ["", ".ts", ".tsx", "/index.ts"]
    .map((end) => normalize(path) + end)
    .find((candidate) => known.has(candidate));
}

function moduleOf(path: string): string | undefined {
  return /^lib\/([^/]+)\//.exec(path)?.[1];
}

function floorOf(module: string): number {
  return floors.findIndex((floor) => floor.includes(module));
}

function isFace(module: string, path: string): boolean {
  return ["index.ts", "schema.ts"].some((file) => path === `lib/${module}/${file}`);
}

/** Faces besides index.ts: minting, the web server's parts, the tests' own tools. */
function isWaivedFor(from: string, to: string): boolean {
  if (to === "lib/platform/mint.ts") return true;
  if (/^lib\/\w+\/(testing\/|fixtures\.ts$)/.test(to))
    return isTest(from) || /\/testing\/|^e2e\//.test(from);
  return from.startsWith("bin/") && /^lib\/(web\/server|platform\/worker)\//.test(to);
}

function isTest(path: string): boolean {
  return /\.(test|long|e2e)\.tsx?$|^e2e\/|\/testing\//.test(path);
}

/** The files of one circle, in order; undefined where there is none. */
function findCircle(): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | undefined => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    if (done.has(path)) return undefined;
    for (const { to, typeOnly } of imports.get(path) ?? []) {
      const circle = typeOnly ? undefined : visit(to, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of imports.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}

import { z } from "zod";

// Fills in what an action takes with things that belong to somebody: by a field's name where the
// world has such a thing, by its type where it has not.

type Json = Record<string, unknown>;

/** Values for every field of a schema, the things of `world` first. */
export function filled(schema: z.ZodType, world: Record<string, unknown>): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  const properties = (json.properties ?? {}) as Record<string, Json>;
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      name in world ? world[name] : anyOf(property, world),
    ]),
  );
}

/** The same as a form sends it: texts, and one field for each of a list. */
export function formFilled(values: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue;
      form.append(name, one instanceof File ? one : String(one));
    }
  }
  return form;
}

function anyOf(property: Json, world: Record<string, unknown>): unknown {
  const options = (property.anyOf ?? property.oneOf) as Json[] | undefined;
  if (options?.[0]) return anyOf(options[0], world);
  if ("default" in property) return property.default;
  if (Array.isArray(property.enum)) return property.enum[0];
  if ("const" in property) return property.const;
  switch (property.type) {
    case "boolean":
      return true;
    case "integer":
    case "number":
      return property.minimum ?? 1;
    case "array":
      return [anyOf((property.items ?? {}) as Json, world)];
    default:
      return property.format === "uuid" ? world.id : "Some words";
  }
}

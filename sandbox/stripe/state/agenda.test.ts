import fc from "fast-check";
import { expect, it } from "vitest";
import { Agenda } from "./agenda";
import { Store } from "./store";

const work = { does: "payouts-go-out" } as const;

it("gives what stands by its moment, the first put down first, as the store says", () => {
  const step = fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    at: fc.integer({ min: 0, max: 5 }),
    undone: fc.boolean(),
    taken: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const store = new Store(null);
      const agenda = new Agenda(store, "timer");
      for (const { id, at, undone, taken } of steps) {
        try {
          store.atomically(() => {
            store.remove("timer", "", id);
            if (!taken) agenda.put({ id, at, work });
            if (undone) throw new Error("undone");
          });
        } catch {
          // As it was before.
        }
        const first = agenda.first();
        const standing = store.all("timer", "");
        const soonest = Math.min(...standing.map((timer) => timer.at));
        expect(first?.at).toBe(standing.length ? soonest : undefined);
        if (first) expect(standing).toContainEqual(first);
      }
    }),
  );
});

it("begins with what the store holds", () => {
  const store = new Store(null);
  store.atomically(() => {
    for (const [id, at] of [
      ["a", 3],
      ["b", 1],
      ["c", 1],
    ] as const) {
      store.put("timer", "", { id, at, work });
    }
  });
  expect(new Agenda(store, "timer").first()?.id).toBe("b");
});

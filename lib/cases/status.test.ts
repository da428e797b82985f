import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canDo,
  canReopen,
  caseStates,
  residentActions,
  staffActions,
  stateAfter,
} from "@/lib/cases";

const actions = [...staffActions, ...residentActions];
const walk = fc.array(fc.constantFrom(...actions), { maxLength: 40 });

describe("stateAfter", () => {
  it("keeps a case in one of its states, however it is pushed about", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        let state: (typeof caseStates)[number] = "received";
        for (const step of steps) {
          const next = stateAfter(state, step);
          if (next === null) continue;
          if (state === "closed" && next !== "closed") expect(step).toBe("reopen");
          if (next === "waiting" && state !== "waiting")
            expect([state, step]).toEqual(["in_progress", "ask"]);
          if (next === "received") expect(state).toBe("received");
          state = next;
          expect(caseStates).toContain(state);
        }
      }),
    );
  });

  it("lets a case be closed from every open state, and not twice", () => {
    for (const state of ["received", "in_progress", "waiting"] as const) {
      expect(stateAfter(state, "close")).toBe("closed");
    }
    expect(canDo("closed", "close")).toBe(false);
  });

  it("goes on after an answer, or without one", () => {
    expect(stateAfter("waiting", "reply")).toBe("in_progress");
    expect(stateAfter("waiting", "start")).toBe("in_progress");
    expect(canDo("in_progress", "reply")).toBe(false);
  });

  it("reopens into progress", () => {
    expect(stateAfter("closed", "reopen")).toBe("in_progress");
    expect(canDo("in_progress", "reopen")).toBe(false);
  });
});

describe("canReopen", () => {
  const closedAt = new Date("2026-11-02T16:00:00Z");

  it("lasts to the end of the 28th day in London", () => {
    expect(canReopen(closedAt, closedAt)).toBe(true);
    expect(canReopen(closedAt, new Date("2026-11-30T23:59:59Z"))).toBe(true);
    expect(canReopen(closedAt, new Date("2026-12-01T00:00:00Z"))).toBe(false);
  });

  it("is for closed cases", () => {
    expect(canReopen(null, closedAt)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { answerRows } from "./answer-rows";

const answers = { danger: "no", position: "kerb", size: "large", depth: "deep", details: null };

describe("answerRows", () => {
  it("shows answers by the names and labels of the service's questions, in their order", () => {
    expect(answerRows("pothole", answers).slice(1)).toEqual([
      expect.objectContaining({ name: "Where on the road", lines: ["Near the kerb"] }),
      expect.objectContaining({ name: "Width", lines: ["Bigger than a dustbin lid"] }),
      expect.objectContaining({ name: "Depth", lines: ["More than a tennis ball"] }),
      expect.objectContaining({ name: "Other details", lines: [] }),
    ]);
  });

  it("leaves nothing out that today's definition does not know", () => {
    const rows = answerRows("pothole", { ...answers, size: "as wide as a cart", colour: "black" });
    expect(rows).toContainEqual({ name: "size", lines: ["as wide as a cart"] });
    expect(rows).toContainEqual({ name: "colour", lines: ["black"] });
    expect(answerRows("a-service-of-old", { when: ["Monday", "Friday"] })).toEqual([
      { name: "when", lines: ["Monday", "Friday"] },
    ]);
  });
});

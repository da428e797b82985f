import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noticeKindOf, wants } from "./notices";
import { readPhone } from "./phone";
import { noticeKinds, noticesSchema } from "./schema";

describe("a phone number", () => {
  it.each([
    ["07700 900 982", "07700900982"],
    ["+44 7700 900982", "07700900982"],
    ["0044 7700 900982", "07700900982"],
    ["+44 (0)7700 900982", "07700900982"],
    ["(01227) 862-000", "01227862000"],
    ["  0800  1111000 ", "08001111000"],
    ["01204 12345", "0120412345"],
  ])("%s is read as it is dialled", (text, digits) => {
    expect(readPhone(text)).toMatchObject({ ok: true, digits });
  });

  it.each([
    ["", "empty"],
    ["call me", "not-digits"],
    ["+33 1 23 45 67 89", "not-uk"],
    ["7700 900982", "not-uk"],
    ["01227 86", "too-short"],
    ["07700 900 982 12", "too-long"],
  ])("%s is refused as %s", (text, reason) => {
    expect(readPhone(text)).toEqual({ ok: false, reason });
  });

  it("is the same number whichever way its country is written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), (number) => {
        const all = [`0${number}`, `+44${number}`, `0044 ${number}`, `+44 (0)${number}`];
        const read = all.map(readPhone).map((one) => (one.ok ? one.digits : one.reason));
        expect(new Set(read)).toEqual(new Set([`0${number}`]));
      }),
    );
  });
});

describe("notices", () => {
  it("all come where nothing was said", () => {
    const notices = noticesSchema.parse({});
    expect(noticeKinds.every((kind) => wants(notices, kind))).toBe(true);
  });

  it("follow the choice for what may be left out, and none for what must come", () => {
    const choices = fc.record({
      progress: fc.boolean(),
      messages: fc.boolean(),
      followed: fc.boolean(),
    });
    fc.assert(
      fc.property(choices, (notices) => {
        for (const kind of noticeKinds) expect(wants(notices, kind)).toBe(notices[kind]);
        for (const template of ["report-received", "question-from-council", "case-closed"] as const)
          expect(wants(notices, noticeKindOf(template))).toBe(true);
        expect(wants(notices, noticeKindOf("follower-update"))).toBe(notices.followed);
        expect(wants(notices, noticeKindOf("message-from-council"))).toBe(notices.messages);
      }),
    );
  });
});

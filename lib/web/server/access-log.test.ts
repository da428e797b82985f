import fc from "fast-check";
import { expect, test } from "vitest";
import { loggedPath } from "./access-log";

test.each([
  ["/", "/"],
  ["/bath-and-north-east-somerset/report", "/bath-and-north-east-somerset/report"],
  ["/kent/report/019a0b7e-3c1f-7d2a-9a51-2f7e5d1c8b90/photo-2", "/kent/report/…/photo-2"],
  ["/st.-helens/reports", "/st.-helens/reports"],
  ["/kent/reports/KNT-7K4P9QX-3", "/kent/reports/…"],
  ["/track/jane@example.com", "/track/…"],
  ["/find/S60%201AE", "/find/…"],
])("%s is logged as %s", (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});

test("no random token gets into the log", () => {
  const token = fc.uint8Array({ minLength: 16, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  fc.assert(
    fc.property(token, (bytes) => {
      expect(loggedPath(`/confirm/${bytes.toString("hex")}`)).toBe("/confirm/…");
    }),
  );
});

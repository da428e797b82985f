import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareUpload, receiveUpload } from "@/lib/files";
import { safeName } from "./document";

const pdf = (body = "") => Buffer.from(`%PDF-1.7\n${body}\n%%EOF\n`);

describe("prepareUpload", () => {
  it("keeps a PDF byte for byte, under a safe name", async () => {
    const upload = pdf("1 0 obj");
    expect(await prepareUpload(upload, "C:\\fakepath\\My letter.PDF")).toMatchObject({
      ok: true,
      upload: { mime: "application/pdf", name: "My letter.pdf", bytes: upload, width: 0 },
    });
  });

  it.each([
    ["nothing", Buffer.alloc(0), "empty"],
    ["a page that calls itself a PDF", Buffer.from("<html>%PDF-1.7 %%EOF"), "not-an-image"],
    ["a PDF that was cut off", Buffer.from("%PDF-1.7\n1 0 obj"), "not-an-image"],
    ["more than 10 MB", pdf("x".repeat(10 * 1024 * 1024)), "too-big"],
    ["a program", Buffer.from("MZ\x90\x00"), "not-an-image"],
  ])("refuses %s", async (_, bytes, reason) => {
    expect(await prepareUpload(bytes, "letter.pdf")).toEqual({ ok: false, reason });
  });
});

describe("receiveUpload", () => {
  it.each(["", "undefined", "blob"])(
    "finds nothing in a field left empty, sent as %j",
    async (name) => {
      expect(await receiveUpload(new File([], name))).toEqual({ ok: true, file: null });
    },
  );
});

describe("safeName", () => {
  it.each([
    ["invoice.pdf", "invoice.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ['a"; filename="b.exe', "a- filename-b.exe.pdf"],
    ["Rechnung für Zoë.pdf", "Rechnung für Zoë.pdf"],
    ["\u202Efdp.exe", "fdp.exe.pdf"],
    ["...", "document.pdf"],
    ["", "document.pdf"],
  ])("makes of %j %j", (given, name) => {
    expect(safeName(given)).toBe(name);
  });

  it("holds no folder, control or change of direction, and stays as it is the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = safeName(given);
        expect(name).toMatch(/^[\p{L}\p{M}\p{N} ._()-]{1,80}$/u);
        expect(name).toMatch(/[^.]\.pdf$/);
        expect(safeName(name)).toBe(name);
      }),
    );
  });
});

import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Client, site } from "../support/http/client";
import { fillIn } from "../support/http/forms";
import { attribute, elementsOf, wordsOf } from "../support/http/page";
import * as files from "./support/files";
import { head, overSocket, statusOf } from "./support/raw";
import { stagedDraft } from "./support/report";
import { type Attacked, attackedWorld } from "./support/world";

// Files that are not what they say: none is kept as it came where it is shown, and none is served as
// anything but what it is.

const notAPhoto = /The selected file must be a JPEG, PNG, WebP or AVIF/;
const broken = /could not be read/;

describe("a photo with a report", () => {
  let client: Client;
  let base: string;
  beforeAll(async () => {
    ({ client, base } = await stagedDraft("canterbury"));
  });

  const send = (bytes: Buffer, name = "photo.jpg", type = "image/jpeg") =>
    fillIn(client, `${base}/photo-1`, /Continue/, {
      "photo-1": new File([new Uint8Array(bytes)], name, { type }),
    });

  it.each<[string, Buffer | (() => Promise<Buffer>), RegExp]>([
    ["a script that begins like a GIF", files.gifWithScript, notAPhoto],
    ["a page", files.page, notAPhoto],
    ["an SVG with a script", files.svg, notAPhoto],
    ["a PDF", files.pdf, notAPhoto],
    ["a zip", files.zip, notAPhoto],
    ["a page behind the first bytes of a JPEG", Buffer.concat([jpegHead(), files.page]), broken],
    ["a PNG of 900 million pixels", files.pngOf(30_000, 30_000), broken],
    ["a PNG of more pixels than can be counted", files.pngOf(0x7fffffff, 0x7fffffff), broken],
    ["a PNG of no pixels", files.pngOf(0, 0), broken],
    ["half a photo", async () => (await files.loadedJpeg()).subarray(0, 700), broken],
    ["more than 10 MB", Buffer.concat([jpegHead(), Buffer.alloc(11_000_000)]), /smaller than 10MB/],
  ])("%s is refused beside the field, whatever its name", async (_, made, words) => {
    const answer = await send(typeof made === "function" ? await made() : made);
    expect(answer.location).toBe(`${base}/photo-1`);
    const shown = await client.get(`${base}/photo-1`);
    const error = elementsOf(shown.text).find((one) => attribute(one, "id") === "photo-1-error");
    expect(error && wordsOf(shown.text)).toMatch(words);
    expect(shown.text).not.toContain(`${base}/photos/`);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ["with a page and a position hidden in it", files.loadedJpeg],
    ["with a text and a profile that unpack to 100 MB", () => files.pngWithBomb(100_000_000)],
  ])("%s is made anew, and served as a picture only", async (_, make) => {
    await send(await make(), "../../../evil.php\r\nX-Evil: 1.html", "text/html");
    const shown = await client.get(`${base}/photo-1`);
    const path = new RegExp(`${base}/photos/[0-9a-f-]+`).exec(shown.text)?.[0];
    if (!path) throw new Error(wordsOf(shown.text));
    const { bytes, headers } = await client.get(path);
    expect(headers).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "cross-origin-resource-policy": "same-origin",
    });
    const { exif, icc, xmp, format, width } = await sharp(bytes).metadata();
    expect([exif, icc, xmp, format]).toEqual([undefined, undefined, undefined, "jpeg"]);
    expect(width).toBeLessThanOrEqual(2048);
    expect(bytes.toString("latin1")).not.toMatch(/<script|<html|GPS|Phone/);
    const other = await stagedDraft("canterbury");
    const foreign = await other.client.get(path.replace(base, other.base));
    expect(foreign.status).toBe(404);
  });

  it("beyond 32 MB is told to be too large before it is read", async () => {
    const answer = await overSocket(
      head(`POST ${base}/photo-1`, {
        Origin: site().origin,
        "Content-Type": "multipart/form-data; boundary=x",
        "Content-Length": String(40 * 1024 * 1024),
      }),
    );
    expect(statusOf(answer)).toBe(413);
    expect(answer.text).toMatch(/too (big|large)/i);
  });
});

describe("a document with a message", () => {
  let world: Attacked;
  let path: string;
  beforeAll(async () => {
    world = await attackedWorld();
    path = `/account/cases/${world.things.reference}`;
  });

  it("is handed out to be saved, by a name that is only a name", async () => {
    const resident = world.as("the resident");
    const name = '..\\..\\a";\r\nSet-Cookie: a=1;\u202efdp.<script>.html.pdf';
    const answer = await attach(resident, new File([new Uint8Array(files.pdf)], name));
    expect(answer.status).toBe(303);
    const shown = await resident.get(path);
    const file = new RegExp(`${path}/files/[0-9a-f-]+`).exec(shown.text)?.[0] ?? "";
    const { headers, cookies, bytes } = await resident.get(file);
    expect(cookies).toEqual([]);
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
    const disposition = String(headers["content-disposition"]);
    expect(disposition).toMatch(/^attachment; filename="[A-Za-z0-9 ._()-]+\.pdf"; filename\*=/);
    expect(disposition).not.toMatch(/\.\.|%0D|%E2%80%AE|</i);
    expect(bytes.equals(files.pdf)).toBe(true);
  });

  it.each([
    ["a page that ends like a PDF", Buffer.concat([files.page, Buffer.from("%%EOF")])],
    ["an SVG", files.svg],
    ["a zip", files.zip],
  ])("%s is refused beside the field", async (_, bytes) => {
    const file = new File([new Uint8Array(bytes)], "a.pdf", { type: "application/pdf" });
    const answer = await attach(world.as("the resident"), file);
    expect(answer.status).toBe(200);
    expect(wordsOf(answer.text)).toContain("The selected file must be a PDF, JPEG, PNG");
  });

  function attach(client: Client, file: File): Promise<Answer> {
    return fillIn(client, `${path}/message`, /Send/, { text: "See this", words: "See this", file });
  }
});

function jpegHead(): Buffer {
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
}

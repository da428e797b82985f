import { deflateSync } from "node:zlib";
import sharp from "sharp";

// Uploads that are not what they say.

const script = "<script>alert(document.domain)</script>";

/** A JPEG as a phone writes it, with where it was taken, and a page hidden in it and behind it. */
export async function loadedJpeg(): Promise<Buffer> {
  const picture = await sharp({
    create: { width: 320, height: 240, channels: 3, background: "#446688" },
  })
    .withExif({
      IFD0: { Make: "Phone", ImageDescription: script, Copyright: script },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 16/1 48/1" },
    })
    .jpeg()
    .toBuffer();
  const comment = Buffer.from(`<html>${script}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), length, comment]);
  return Buffer.concat([picture.subarray(0, 2), marked, picture.subarray(2), Buffer.from(script)]);
}

/** A PNG of some hundred bytes that says how many pixels it has. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(10_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A small PNG with a text of so many bytes, compressed to nearly nothing, and a profile alike. */
export async function pngWithBomb(bytes: number): Promise<Buffer> {
  const picture = await sharp({
    create: { width: 8, height: 8, channels: 3, background: "#777777" },
  })
    .png()
    .toBuffer();
  const packed = deflateSync(Buffer.alloc(bytes), { level: 9 });
  const text = chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0", "latin1"), packed]));
  const profile = chunk("iCCP", Buffer.concat([Buffer.from("p\0\0", "latin1"), packed]));
  // After the header, which is the first 33 bytes.
  return Buffer.concat([picture.subarray(0, 33), profile, text, picture.subarray(33)]);
}

export const gifWithScript = Buffer.from("GIF89a/*\0\0*/=1;alert(document.domain)//");
export const page = Buffer.from(`<!doctype html><html><body>${script}</body></html>`);
export const svg = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}<image href="file:///etc/passwd"/></svg>`,
);
export const pdf = Buffer.from(
  "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<<>>\n%%EOF\n",
);
/** The head of a zip whose one entry says that it unpacks to four gigabytes. */
export const zip = Buffer.concat([
  Buffer.from("PK\x03\x04\x14\0\0\0\x08\0", "latin1"),
  Buffer.alloc(8),
  Buffer.from([0xff, 0xff, 0, 0, 0xff, 0xff, 0xff, 0xff, 1, 0, 0, 0]),
  Buffer.from("a"),
  deflateSync(Buffer.alloc(100_000)),
]);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** As PNG wants it (ISO/IEC 15948, annex D). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

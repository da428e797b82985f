import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encoded } from "./encoding";

const page = Buffer.from("<p>Report a pothole</p>".repeat(100));

test("brotli where the browser takes it, whole after unpacking", async () => {
  const { body, encoding } = await encoded(page, "gzip, deflate, br, zstd");
  expect(encoding).toBe("br");
  expect(brotliDecompressSync(body)).toEqual(page);
});

test("gzip where that is all it takes", async () => {
  const { body, encoding } = await encoded(page, "gzip;q=0.8, br;q=0");
  expect(encoding).toBe("gzip");
  expect(gunzipSync(body)).toEqual(page);
});

test.each([undefined, "", "identity", "gzip;q=0", "deflate"])(
  "as it is for Accept-Encoding %s",
  async (accepted) => {
    expect(await encoded(page, accepted)).toEqual({ body: page });
  },
);

test("a short body is not worth it", async () => {
  expect(await encoded(Buffer.from("Not Found"), "br")).toEqual({ body: Buffer.from("Not Found") });
});

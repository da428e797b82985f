import type Stripe from "stripe";
import { z } from "zod";
import type { StoredFile } from "../known";
import { of, paramsOf } from "../wire/params";
import { type Route, route } from "../wire/route";

const evidenceTypes = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
} as const;

const createParams = paramsOf<Stripe.FileCreateParams>()({
  purpose: z.literal("dispute_evidence", "The sandbox knows dispute_evidence only"),
  file: z.strictObject({
    name: z.string().max(300),
    size: of.whole.refine((bytes) => bytes > 0 && bytes <= 5_000_000, "Must be 5 MB or less"),
    type: z.literal(Object.keys(evidenceTypes), "Must be a PDF, a JPEG or a PNG"),
  }),
});

/** Files for disputes: that they came is kept, what is in them is not. */
export const fileRoutes: Route[] = [
  route("POST", "/v1/files", createParams, (desk, { purpose, file }) => {
    const { name, size, type } = file;
    return desk.put("file", {
      id: desk.newId("file"),
      object: "file",
      created: desk.now(),
      expires_at: null,
      filename: name,
      purpose,
      size,
      title: null,
      type: evidenceTypes[type as keyof typeof evidenceTypes],
      url: null,
    } satisfies StoredFile);
  }),
  route("GET", "/v1/files/:id", paramsOf()({}), (desk, _, { id }) => desk.find("file", id)),
];

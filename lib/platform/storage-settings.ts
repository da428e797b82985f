import { z } from "zod";

/** A bucket of an S3-compatible storage. */
export interface S3Settings {
  bucket: string;
  /** Where it is, other than at Amazon. */
  endpoint: string | undefined;
  region: string;
  /** None where the machine has a role of its own. */
  key: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/** The settings of the storage of files, as the environment has them. */
export const storageFields = {
  FILES_DIR: z.string().min(1).max(1000).default(".data/files"),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket")
    .optional(),
  S3_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  S3_REGION: z.string().min(1).max(50).default("eu-west-2"),
  S3_ACCESS_KEY_ID: z.string().min(1).max(200).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).max(500).optional(),
};

type StorageFields = z.infer<z.ZodObject<typeof storageFields>>;

/** Refuses half a key, and a bucket that is spoken to in the clear where real files go there. */
export function checkStorage(
  value: StorageFields & { LOCALGOV_MODE: "demo" | "live" },
  refuse: (name: string, message: string) => void,
): void {
  if (Boolean(value.S3_ACCESS_KEY_ID) !== Boolean(value.S3_SECRET_ACCESS_KEY)) {
    refuse("S3_ACCESS_KEY_ID", "and S3_SECRET_ACCESS_KEY must be set together or not at all");
  }
  if (value.LOCALGOV_MODE === "live" && value.S3_ENDPOINT?.startsWith("http:")) {
    refuse("S3_ENDPOINT", "must be an https:// address in live mode");
  }
}

/** The bucket that files are kept in; undefined where a folder keeps them. */
export function s3Of(value: StorageFields): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ENDPOINT: endpoint, S3_REGION: region } = value;
  if (!bucket) return undefined;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = value;
  const key = accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
  return { bucket, endpoint, region, key };
}

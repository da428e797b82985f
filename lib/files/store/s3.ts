import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from "@aws-sdk/client-s3";
import type { S3Settings } from "@/lib/platform";
import { placeOf, type Store } from "./store";

/** Keeps files in a bucket of an S3-compatible storage, under the places that a folder has them. */
export function s3Store({ bucket, endpoint, region, key }: S3Settings): Store {
  const client = new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Without a key the machine's own role counts, as the SDK finds it.
    ...(key && { credentials: key }),
    // Storages that are compatible need not know the newest kinds of checksum.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    maxAttempts: 3,
  });
  const at = (id: string) => ({ Bucket: bucket, Key: placeOf(id) });
  return {
    async put(id, bytes) {
      await client.send(new PutObjectCommand({ ...at(id), Body: bytes }));
    },
    async get(id) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(id)));
        return Body ? Buffer.from(await Body.transformToByteArray()) : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async drop(id) {
      await client.send(new DeleteObjectCommand(at(id)));
    },
    async *touchedBefore(day) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        yield (page.Contents ?? [])
          .filter(({ LastModified }) => LastModified !== undefined && LastModified < day)
          .map(({ Key = "" }) => Key.split("/").at(-1) ?? "");
      }
    },
  };
}

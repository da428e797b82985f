import { hash, verify } from "@node-rs/argon2";

/**
 * The argon2id hash of a password, with its salt and costs in it, as it is stored.
 * Costs: OWASP Password Storage Cheat Sheet, argon2id (19 MiB, 2 passes, 1 lane).
 */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

/**
 * Whether the password is the one that was hashed. Without a hash (nobody has that address) the
 * same work is done in vain: how long it takes tells nobody which addresses have an account.
 */
export async function verifyPassword(
  password: string,
  storedHash: string | undefined,
): Promise<boolean> {
  const matches = await verify(storedHash ?? (await nobodysHash()), password);
  return matches && storedHash !== undefined;
}

let hashed: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  hashed ??= hashPassword("nobody has this password");
  return hashed;
}

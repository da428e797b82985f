import { z } from "zod";
import type { StaffRole } from "@/lib/platform";
import { staffRoles } from "../schema";
import type { Directory } from "./directories";

/** What a council's directory says of somebody, as far as we take its word. */
export interface Member {
  /** Lower case. */
  email: string;
  name: string;
  /** The most that any of their groups may do here; null where none may do anything. */
  role: StaffRole | null;
  /** Whether they showed a second factor there. */
  strong: boolean;
}

export type NotRead = "no-email" | "too-many-groups";

const word = z.string().max(500);
const claimsSchema = z.object({
  email: z.string().trim().toLowerCase().max(320).pipe(z.email()).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  xms_edov: z.unknown().optional(),
  name: z.string().trim().min(1).max(200).optional().catch(undefined),
  amr: z.array(word).max(50).catch([]),
  acrs: z.union([z.array(word).max(100), word.transform((one) => [one])]).catch([]),
  groups: z.array(word).max(1000).catch([]),
  _claim_names: z.record(word, z.unknown()).catch({}),
});

/**
 * Reads a directory's claims. Where somebody is in more groups than fit into a token, Microsoft
 * sends the address of a list instead: we do not follow it, as we hold no right to read the directory.
 */
export function readMember(
  claims: Record<string, unknown>,
  { groups, authContext }: Pick<Directory, "groups" | "authContext">,
): { ok: true; member: Member } | { ok: false; reason: NotRead } {
  const said = claimsSchema.parse(claims);
  if ("groups" in said._claim_names) return { ok: false, reason: "too-many-groups" };
  // Neither is always there; where one is, it must not say no.
  const isDoubted = [said.email_verified, said.xms_edov].some((word) => isNo(word));
  if (!said.email || isDoubted) return { ok: false, reason: "no-email" };
  const held = said.groups.flatMap((group) => (Object.hasOwn(groups, group) ? groups[group] : []));
  return {
    ok: true,
    member: {
      email: said.email,
      name: said.name ?? said.email,
      role: staffRoles.findLast((role) => held.includes(role)) ?? null,
      strong:
        said.amr.includes("mfa") || (authContext !== undefined && said.acrs.includes(authContext)),
    },
  };
}

function isNo(claim: unknown): boolean {
  return claim === false || claim === "false" || claim === 0 || claim === "0";
}

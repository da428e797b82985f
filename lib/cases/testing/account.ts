import type { Asked } from "@/lib/cases";
import { enrol } from "@/lib/identity/testing";
import { newId, type Scope } from "@/lib/platform";
import { residentScope } from "@/lib/platform/mint";

export interface TestResident {
  id: string;
  email: string;
  scope: Scope;
  /** What they report as, signed in. */
  asked: Pick<Asked, "account" | "contact">;
}

/** A resident with a confirmed address of their own. */
export async function makeResident(email = `${newId()}@example.com`): Promise<TestResident> {
  const id = await enrol({ email });
  const contact = { name: "Ada Ward", email, phone: null };
  const asked = { account: { residentId: id, email }, contact };
  return { id, email, scope: residentScope(id), asked };
}

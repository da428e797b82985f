import { hashPassword } from "@/lib/identity";
import { type Db, newId, settings } from "@/lib/platform";
import { demoAddress } from "./addresses";
import { furnishedCouncils } from "./councils";

/** Gives the demo's councils those who keep their money, with the demo's one password. */
export async function hireKeepers(db: Db): Promise<void> {
  const hash = await hashPassword(settings().demoPassword);
  for (const { slug, keepers } of furnishedCouncils) {
    const { id: councilId } = await db.council.findUniqueOrThrow({ where: { slug } });
    for (const { mailbox, name, role } of keepers) {
      await db.staff.create({
        data: {
          ...{ id: newId(), name, email: demoAddress(mailbox, slug) },
          password: { create: { hash } },
          finance: { create: { councilId, role } },
        },
      });
    }
  }
}

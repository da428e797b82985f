import { z } from "zod";
import { defineJob, idSchema, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { joinCases } from "./join-cases";

/**
 * Somebody confirmed their address by a letter about a case: it joins the account that has the
 * address. A job, because who has an account is not for the holder of a link to see.
 */
export const joinContactJob = defineJob({
  name: "join-contact",
  payload: z.object({ contactId: idSchema }),
  tries: 12,
  async run({ contactId }) {
    const residentId = await withScope(
      systemScope("find the account of an address"),
      async (db) => {
        const contact = await db.caseContact.findUnique({ where: { id: contactId } });
        if (!contact?.email || !contact.confirmedAt) return null;
        const resident = await db.resident.findUnique({ where: { email: contact.email } });
        return resident?.id ?? null;
      },
    );
    if (residentId) await joinCases(residentId);
  },
});

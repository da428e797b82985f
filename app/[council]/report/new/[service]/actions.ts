"use server";

import { z } from "zod";
import { serviceByKey } from "@/lib/catalogue";
import { newDraft, startDraft } from "@/lib/forms";
import { currentResident } from "@/lib/identity";
import { withScope } from "@/lib/platform";
import { postAction, visitor } from "@/lib/web";
import { keepSecret } from "../../draft-cookie";
import { tooManyPath } from "../../too-many/path";

/** Begins a report: a draft of its own, held by a cookie. */
export const startReport = postAction({
  at: z.object({ council: z.string().max(80), service: z.string().max(40) }),
  asker: visitor,
  limit: { name: "start a report, by address", tries: 100, seconds: 600 },
  overLimit: tooManyPath,
  async run(_form, { council }, { service: key }) {
    const service = serviceByKey(key);
    if (!service) return `/${council.slug}/report`;
    const draft = newDraft();
    const journey = { key: service.key, version: service.version };
    const residentId = (await currentResident())?.id ?? null;
    await withScope(draft.scope, (db) =>
      startDraft(db, draft, { councilId: council.id, journey, residentId }),
    );
    const path = `/${council.slug}/report/${draft.id}`;
    await keepSecret(path, draft.secret);
    return `${path}/location`;
  },
});

"use server";

import { notFound } from "next/navigation";
import { z } from "zod";
import { markPosted } from "@/lib/notifications";
import { idSchema, withScope } from "@/lib/platform";
import { officer, postAction } from "@/lib/web";

/** Says that a batch of letters is in the post. */
export const posted = postAction({
  at: z.object({ council: z.string().max(100), batch: idSchema }),
  asker: officer(),
  async run(_form, { scope }, { council, batch }) {
    const result = await withScope(scope, (db) => markPosted(db, { batchId: batch }));
    if (!result.ok) notFound();
    return `/staff/${council}/post?done=posted`;
  },
});

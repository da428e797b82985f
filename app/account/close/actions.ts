"use server";

import { z } from "zod";
import { closeAccount, leave } from "@/lib/identity";
import { formAction, freshResident } from "@/lib/web";

export const closeOwnAccount = formAction({
  at: z.object({}),
  asker: freshResident(),
  input: z.object({}),
  async run(_input, { resident }) {
    const closed = await closeAccount(resident.id);
    if (closed.ok) await leave("resident");
    return closed;
  },
  refusals: {
    "address-changed": () => ({
      field: "",
      message:
        "The email address of your account was changed in the last 7 days. You can close it when these are over",
    }),
  },
  next: () => "/account/closed",
});

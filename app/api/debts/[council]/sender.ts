import { headers } from "next/headers";
import type { CouncilSite } from "@/lib/councils";
import { type Sender, senderWith } from "@/lib/debts";
import { type Asker, type AskerRule, visitor } from "@/lib/web";

type DebtSender = Asker & { council: CouncilSite; sender: Sender };

/** The system of a council's that holds a key to send batches of debts with. */
export const debtSender: AskerRule<{ council: string }, DebtSender> = {
  policy: "holder of a debt source's key",
  async find(at, address) {
    const [, key] =
      /^Bearer (\S{20,200})$/.exec((await headers()).get("authorization") ?? "") ?? [];
    const sender = key && (await senderWith(key));
    if (!sender) return "signed-out";
    const visiting = await visitor.find(at, address);
    if (typeof visiting === "string") return visiting;
    if (visiting.council.id !== sender.councilId) return "not-found";
    return { ...visiting, who: sender.sourceId, sender };
  },
};

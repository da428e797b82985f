import { channelPhrases, type EventFacts } from "@/lib/cases";
import { serviceByKey } from "@/lib/catalogue";

type Told = { kind: string; facts: EventFacts; council?: string | null };

/** What happened, as its reporter reads it. `now` is the council that has the report today. */
export function eventTitle({ kind, facts, council }: Told, now: string): string {
  // Whose report it was then: another council's, where it was handed over since.
  const name = council ?? now;
  const how = facts.channel ? ` ${channelPhrases[facts.channel]}` : "";
  const titles: Partial<Record<string, string>> = {
    received: how ? `You told us about the problem${how}` : "You sent your report",
    started: `${name} is working on it`,
    asked: `${name} asked you a question`,
    replied: `You answered${how}`,
    messaged: how ? `You told us more${how}` : "You wrote to the council",
    answered: `${name} wrote to you`,
    closed: `${name} closed your report`,
    reopened: `You said${how} that it is not fixed`,
    handed_over: `${name} handed your report over to ${facts.to ?? "another council"}`,
    accepted: `${name} took your report over`,
    returned: `${name} sent your report back to ${facts.to ?? "the other council"}`,
    recategorised: `${name} changed the category to ${categoryOf(facts.service)}`,
    undone: `${name} opened your report again`,
    registered: `${name} registered you, and writes to you by post`,
    invited: `${name} posted you a code for an online account`,
    claimed: "You brought your report into your account",
    merged: `${name} made your report part of a bigger problem`,
    unmerged: `${name} deals with your report by itself again`,
  };
  return titles[kind] ?? "Something changed";
}

function categoryOf(service: string | undefined): string {
  return serviceByKey(service ?? "")?.name ?? "another one";
}

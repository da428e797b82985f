import { afterEach, describe, expect, it } from "vitest";
import { deliverLetters, lettersOf, sendLetter, smtpChannel } from "@/lib/notifications";
import { newId, withScope } from "@/lib/platform";
import { systemScope } from "@/lib/platform/mint";
import { testDatabase } from "@/lib/platform/testing";
import { updateLetter } from "./testing/letters";
import { type MailServer, type Manners, startMailServer } from "./testing/mail-server";

const database = testDatabase();
const system = systemScope("test delivery");
const attempt = { number: 1, last: false };
const servers: MailServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe("deliver-letter", () => {
  it("sends a letter once, however often it runs", async () => {
    const { job, server, key, letter } = await outbox();
    await job.run(key, attempt);
    await job.run(key, attempt);
    expect(server.accepted.map(({ to }) => to)).toEqual(["ann@example.com"]);
    expect(await letter()).toMatchObject({ state: "sent", problem: null });
  });

  it("tries again after a temporary refusal, and says meanwhile what is wrong", async () => {
    const answers = ["451 try later", "250 taken"];
    const { job, server, key, letter } = await outbox({
      onLetter: async () => answers.shift() ?? "250 taken",
    });
    await expect(job.run(key, attempt)).rejects.toThrow();
    expect(await letter()).toMatchObject({
      state: "waiting",
      problem: "The mail server did not take the letter (451).",
    });
    await job.run(key, { number: 2, last: false });
    expect(server.accepted).toHaveLength(1);
    expect(await letter()).toMatchObject({ state: "sent", problem: null });
  });

  it("gives up at once where the address is refused, in words that name nobody", async () => {
    const { job, key, letter } = await outbox({
      onRecipient: (address) => `550 <${address}> is unknown here`,
    });
    await job.run(key, attempt);
    const problem = "The mail server refused the address (550).";
    expect(await letter()).toMatchObject({ state: "failed", problem });
    const { rows } = await database.query(
      "SELECT action, scope, facts FROM audit_entries WHERE subject_id = $1",
      [key.id],
    );
    expect(rows).toEqual([
      {
        action: "letter.failed",
        scope: "system",
        facts: { template: "follower-update", attempts: 1, problem },
      },
    ]);
  });

  it("gives up at once where the letter itself is refused", async () => {
    const { job, key, letter } = await outbox({ onLetter: async () => "554 spam" });
    await job.run(key, attempt);
    expect(await letter()).toMatchObject({ state: "failed" });
  });

  it("keeps trying where the server will not let us in: somebody may mend that", async () => {
    const { job, key, letter, server } = await outbox();
    await server.close();
    await expect(job.run(key, attempt)).rejects.toThrow("could not be reached");
    expect(await letter()).toMatchObject({ state: "waiting" });
  });

  it("gives up with what was wrong the last time when no try is left", async () => {
    const { job, key, letter } = await outbox({ onLetter: async () => "451 try later" });
    await expect(job.run(key, attempt)).rejects.toThrow();
    await job.giveUp?.(key);
    await job.giveUp?.(key);
    expect(await letter()).toMatchObject({
      state: "failed",
      problem: "Given up after 1 try. The mail server did not take the letter (451).",
    });
  });

  it("never gives up a letter that is sent", async () => {
    const { job, key, letter } = await outbox();
    await job.run(key, attempt);
    await job.giveUp?.(key);
    expect(await letter()).toMatchObject({ state: "sent" });
  });

  it("gives up a letter whose template a release has taken away", async () => {
    const { job, key, letter, server } = await outbox();
    await database.query("UPDATE letters SET template = 'gone' WHERE id = $1", [key.id]);
    await job.run(key, attempt);
    expect(server.accepted).toEqual([]);
    expect(await letter()).toMatchObject({ state: "failed" });
  });

  it("bears the same Message-ID when it goes out again after a crash", async () => {
    const { job, server, key } = await outbox();
    await job.run(key, attempt);
    await database.query("UPDATE letters SET state = 'waiting', sent_at = NULL WHERE id = $1", [
      key.id,
    ]);
    await job.run(key, attempt);
    const ids = server.accepted.map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${key.id}@council.example>`, `<${key.id}@council.example>`]);
  });
});

/** One letter that waits, the job that delivers it, and the server at the far end. */
async function outbox(manners: Manners = {}) {
  const server = await startMailServer(manners);
  servers.push(server);
  const job = deliverLetters(
    smtpChannel({
      url: server.url,
      mailFrom: "LocalGov One <no-reply@council.example>",
      publicUrl: "https://council.example",
    }),
  );
  const caseId = newId();
  const id = await withScope(system, (db) => sendLetter(db, updateLetter({ caseId })));
  const letter = () => withScope(system, async (db) => (await lettersOf(db, caseId))[0]);
  const createdAt = (await letter())?.createdAt.toISOString() ?? "";
  return { server, job, key: { id, createdAt }, letter };
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MailDev } from "maildev";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Outgoing, smtpChannel } from "@/lib/notifications";
import { startMailServer } from "../testing/mail-server";

// Against a real mail server, which reads the letter as a mail program would.

const host = "127.0.0.1";
let folder: string;
let mailbox: MailDev;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailbox-"));
  mailbox = new MailDev({
    smtp: 0,
    ip: host,
    disableWeb: true,
    mailDirectory: folder,
    silent: true,
  });
  await mailbox.start();
});

afterAll(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true });
});

const letter: Outgoing = {
  id: "019a0b7e-3c1f-7d2a-9a51-2f7e5d1c8b90",
  to: "ann@example.com",
  from: "Kent County Council",
  replyTo: "roads@kent.example",
  subject: "An update on report KEN-7K4P9QX-3",
  blocks: [
    { kind: "heading", text: "What we found" },
    { kind: "facts", rows: [{ label: "Where", value: "High Street <Canterbury>" }] },
    { kind: "words", text: "Two holes.\nBoth deep & wide." },
    { kind: "link", text: "View the report", path: "/kent/reports/KEN-7K4P9QX-3" },
  ],
  stopPath: "/kent/letters/stop/token",
  attempt: 1,
};

it("hands over a letter that says who it is from, what it is about and how to stop it", async () => {
  const mail = await sent(letter);
  expect(mail.from).toEqual([{ name: "Kent County Council", address: "no-reply@council.example" }]);
  expect(mail.to?.map(({ address }) => address)).toEqual(["ann@example.com"]);
  expect(mail.subject).toBe("An update on report KEN-7K4P9QX-3");
  expect(mail.headers).toMatchObject({
    "message-id": "<019a0b7e-3c1f-7d2a-9a51-2f7e5d1c8b90@council.example>",
    "auto-submitted": "auto-generated",
  });
  expect(await source(mail.id)).toContain(
    "List-Unsubscribe: <https://council.example/kent/letters/stop/token>",
  );
});

it("says the same in text and in HTML", async () => {
  const mail = await sent(letter);
  expect(mail.text).toContain("Where: High Street <Canterbury>");
  expect(mail.text).toContain("> Two holes.\n> Both deep & wide.");
  expect(mail.text).toContain(
    "View the report:\nhttps://council.example/kent/reports/KEN-7K4P9QX-3",
  );
  expect(mail.html).toContain("High Street &lt;Canterbury&gt;");
  expect(mail.html).toContain("Both deep &amp; wide.");
  expect(mail.html).toContain('href="https://council.example/kent/reports/KEN-7K4P9QX-3"');
});

it("lets nothing in a subject or a name become a header or a recipient", async () => {
  const mail = await sent({
    ...letter,
    subject: "Hello\r\nBcc: eve@example.com\r\n\r\nOwn body",
    from: 'Kent"\r\nBcc: eve@example.com',
    replyTo: null,
  });
  expect(mail.envelope.to.map(({ address }) => address)).toEqual(["ann@example.com"]);
  expect(Object.keys(mail.headers)).not.toContain("bcc");
  expect(mail.text).toContain("What we found");
});

it("signs in as the URL says, and tries again later where that is refused", async () => {
  const accounts: string[] = [];
  const server = await startMailServer({
    onSignIn: (account) => {
      accounts.push(account);
      return "535 no";
    },
  });
  const url = server.url.replace("smtp://", "smtp://council:p%40ss@");
  await expect(channelTo(url).send(letter)).rejects.toMatchObject({ permanent: false });
  expect(accounts).toEqual(["council:p@ss"]);
  await server.close();
});

it("hands nothing over in the clear where that is not allowed", async () => {
  const server = await startMailServer();
  const strict = channelTo(`${server.url}?requireTLS=true`);
  await expect(strict.send(letter)).rejects.toMatchObject({ permanent: false });
  expect(server.accepted).toEqual([]);
  await channelTo(`${server.url}?requireTLS=false`).send(letter);
  expect(server.accepted).toHaveLength(1);
  await server.close();
});

it("wants to know the address that letters come from", () => {
  const options = { url: "smtp://127.0.0.1:1", publicUrl: "https://council.example" };
  expect(() => smtpChannel({ ...options, mailFrom: "nobody" })).toThrow("MAIL_FROM");
});

const channelTo = (url: string) =>
  smtpChannel({
    url,
    mailFrom: "LocalGov One <no-reply@council.example>",
    publicUrl: "https://council.example",
  });

async function sent(outgoing: Outgoing) {
  const servers = mailbox.getServers();
  if (!servers) throw new Error("The mailbox is closed");
  await servers.smtp.deleteAllEmails();
  await channelTo(`smtp://${host}:${servers.smtp.getPort()}`).send(outgoing);
  const [mail] = await servers.smtp.getAllEmails();
  if (!mail) throw new Error("The letter did not arrive");
  return mail;
}

async function source(id: string): Promise<string> {
  const stream = await mailbox.getServers()?.smtp.getRawEmail(id);
  if (!stream) throw new Error("The mailbox is closed");
  return (await stream.toArray()).join("");
}

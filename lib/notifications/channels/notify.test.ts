import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { notifyChannel, type Outgoing } from "@/lib/notifications";
import { type NotifyServer, notifyKey, startNotifyServer } from "../testing/notify-server";

let server: NotifyServer;

beforeAll(async () => {
  server = await startNotifyServer();
});

beforeEach(() => {
  server.accepted.length = 0;
  server.next.length = 0;
});

afterAll(() => server.close());

const letter: Outgoing = {
  id: "019a0b7e-3c1f-7d2a-9a51-2f7e5d1c8b90",
  to: "ann@example.com",
  from: "Kent County Council",
  replyTo: null,
  subject: "A message about your report KEN-7K4P9QX-3",
  blocks: [
    { kind: "heading", text: "What we found" },
    { kind: "words", text: "# Not a heading\n[not a link](https://evil.example)\n- nor a list" },
    { kind: "link", text: "View your report", path: "/kent/track/token" },
  ],
  stopPath: null,
  attempt: 1,
};

it("fills the one template, under the letter's id", async () => {
  await channel().send(letter);
  expect(server.accepted).toMatchObject([
    {
      template_id: templateId,
      email_address: "ann@example.com",
      reference: letter.id,
      personalisation: { subject: letter.subject },
    },
  ]);
});

it("lets no person's words become a link, a heading or a list", async () => {
  await channel().send(letter);
  expect(server.accepted[0]?.personalisation.body).toBe(
    [
      "## What we found",
      "",
      "^ \\# Not a heading",
      "^ \\[not a link\\](https://evil.example)",
      "^ \\- nor a list",
      "",
      "[View your report](https://council.example/kent/track/token)",
    ].join("\n"),
  );
});

it("asks before a second try whether the first arrived", async () => {
  server.next.push("cut");
  await expect(channel().send(letter)).rejects.toMatchObject({ permanent: false });
  await channel().send({ ...letter, attempt: 2 });
  expect(server.accepted).toHaveLength(1);
});

it("sends on the second try where the first did not arrive", async () => {
  server.next.push({ status: 429, message: "Exceeded rate limit for key type LIVE" });
  await expect(channel().send(letter)).rejects.toMatchObject({ permanent: false });
  await channel().send({ ...letter, attempt: 2 });
  expect(server.accepted).toHaveLength(1);
});

it("calls an address that Notify refuses final, and names nobody", async () => {
  server.next.push({ status: 400, message: "email_address ann@example is not a valid email" });
  await expect(channel().send(letter)).rejects.toMatchObject({
    permanent: true,
    problem: "GOV.UK Notify refused the address (400).",
  });
});

it.each([
  ["a wrong template", 400, "Template not found"],
  ["a key of a team", 400, "Can't send to this recipient using a team-only API key"],
  ["trouble of its own", 500, "Internal server error"],
])("keeps trying after %s", async (_what, status, message) => {
  server.next.push({ status, message });
  await expect(channel().send(letter)).rejects.toMatchObject({ permanent: false });
});

it("keeps trying where the key is refused", async () => {
  const wrong = channel({ apiKey: notifyKey.replace(/.$/, "1") });
  await expect(wrong.send(letter)).rejects.toMatchObject({
    permanent: false,
    problem: "GOV.UK Notify did not take the letter (403).",
  });
});

const templateId = "f33517ff-2a88-4f6e-b855-c550268ce08a";

function channel({ apiKey = notifyKey } = {}) {
  const publicUrl = "https://council.example";
  return notifyChannel({ apiKey, templateId, publicUrl, apiUrl: server.url });
}

import type Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { chargeOf, council, held, paid, transactions } from "../testing/money";
import { startStand } from "../testing/stand";

const context = council.stripeContext;
const disputed = { card: "disputed", context };

describe("a dispute", () => {
  it("takes the money and a fee, and is lost where nobody answers", async () => {
    const stand = await startStand();
    const { stripe, controls, receiver } = stand;
    const charge = chargeOf(await paid(stand, 10_000, disputed));
    await controls.advance(60);
    const [dispute] = (await stripe.disputes.list({}, council)).data;
    expect(dispute).toMatchObject({
      amount: 10_000,
      charge: charge.id,
      reason: "fraudulent",
      status: "needs_response",
    });
    expect((await transactions(stripe, context)).at(-1)).toMatchObject({
      type: "adjustment",
      reporting_category: "dispute",
      amount: -10_000,
      fee: 2_000,
      net: -12_000,
      source: dispute?.id,
    });
    expect(await stripe.charges.retrieve(charge.id, {}, council)).toMatchObject({ disputed: true });
    await controls.advanceDays(9);
    expect(await stripe.disputes.retrieve(dispute?.id ?? "", {}, council)).toMatchObject({
      status: "lost",
    });
    expect(receiver.types().filter((type) => type.startsWith("charge.dispute."))).toEqual([
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.closed",
    ]);
  });

  it.each([
    ["winning_evidence", "won", -2_170],
    ["losing_evidence", "lost", -12_170],
  ])("that is answered with %s is %s", async (uncategorized_text, status, left) => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    await controls.tell("fees", { after: 0 });
    await paid(stand, 10_000, disputed);
    await controls.advance(60);
    const [dispute] = (await stripe.disputes.list({}, council)).data;
    const id = dispute?.id ?? "";
    const saved = await stripe.disputes.update(
      id,
      { evidence: { uncategorized_text: "a draft" }, submit: false },
      council,
    );
    expect(saved).toMatchObject({ status: "needs_response" });
    const sent = await stripe.disputes.update(id, { evidence: { uncategorized_text } }, council);
    expect(sent).toMatchObject({
      status: "under_review",
      evidence_details: { submission_count: 1 },
    });
    await expect(stripe.disputes.close(id, {}, council)).rejects.toThrow("under review");
    await controls.advanceDays(1);
    expect(await stripe.disputes.retrieve(id, {}, council)).toMatchObject({ status });
    expect((await held(stripe, context)) - 10_000).toBe(left);
  });

  it("takes files and text, by the names that evidence has", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    await paid(stand, 10_000, disputed);
    await controls.advance(60);
    const [dispute] = (await stripe.disputes.list({}, council)).data;
    const id = dispute?.id ?? "";
    const file = await stripe.files.create(
      {
        purpose: "dispute_evidence",
        file: { data: Buffer.from("%PDF-1.7"), name: "letter.pdf", type: "application/pdf" },
      },
      council,
    );
    expect(file).toMatchObject({ filename: "letter.pdf", size: 8, type: "pdf" });
    const send = (evidence: Stripe.DisputeUpdateParams.Evidence) =>
      stripe.disputes.update(id, { evidence, submit: false }, council);
    expect(await send({ uncategorized_file: file.id, receipt: "text" })).toMatchObject({
      evidence: { uncategorized_file: file.id },
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    await expect(send({ uncategorized_file: "file_nowhere" })).rejects.toMatchObject({
      code: "resource_missing",
    });
    const other: object = { what_i_think: "nonsense" };
    await expect(send(other)).rejects.toMatchObject({ code: "parameter_unknown" });
    const script = { data: Buffer.from("#!"), name: "x.sh", type: "text/x-sh" };
    await expect(
      stripe.files.create({ purpose: "dispute_evidence", file: script }, council),
    ).rejects.toMatchObject({ param: "file[type]" });
  });

  it("can be given up, and takes only what was not refunded", async () => {
    const stand = await startStand();
    const { stripe, controls } = stand;
    const intent = await paid(stand, 10_000, { context });
    await stripe.refunds.create({ payment_intent: intent.id, amount: 4_000 }, council);
    const charge = chargeOf(intent).id;
    await controls.tell("dispute", { account: context, charge });
    const [dispute] = (await stripe.disputes.list({ charge }, council)).data;
    expect(dispute?.amount).toBe(6_000);
    expect(await stripe.disputes.close(dispute?.id ?? "", {}, council)).toMatchObject({
      status: "lost",
    });
    await expect(controls.tell("dispute", { account: context, charge })).rejects.toThrow(
      "cannot be disputed",
    );
  });
});

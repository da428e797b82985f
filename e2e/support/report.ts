import type { Visitor } from "./visitor";

export interface Problem {
  /** As the council's list of problems names it. */
  service: string;
  /** A council's slug: the site it is reported on. */
  site: string;
  postcode: string;
  place: string;
  email: string;
  photo?: string;
}

/** What a resident answers to the questions of a service, by the page's heading. */
const answers: Record<string, (visitor: Visitor) => Promise<void>> = {
  "Is anybody in danger from the pothole now?": (visitor) => visitor.choose("No"),
  "Where on the road is it?": (visitor) => visitor.choose("Near the kerb"),
  "How wide is it?": (visitor) => visitor.choose(/dinner plate/),
  "How deep is it?": (visitor) => visitor.choose(/golf ball/),
};

/**
 * Reports a problem from a council's site, as somebody would: page after page, whatever the service
 * asks. Gives the reference, and what the page before sending said.
 */
export async function report(visitor: Visitor, problem: Problem) {
  await visitor.open(`/${problem.site}/report`);
  await visitor.follow(new RegExp(`^${problem.service}`));
  await visitor.press("Start now");
  const { page } = visitor;
  for (let pages = 0; pages < 20; pages++) {
    if (page.url().endsWith("/check-answers")) break;
    await answer(visitor, problem);
    await visitor.press("Continue");
  }
  const checked = await visitor.text();
  await visitor.press("Send report");
  const [reference] = /[A-Z]{3}-[0-9A-Z]{7}-[0-9A-Z]/.exec(await visitor.text()) ?? [];
  if (!reference) throw new Error(`No reference at ${page.url()}`);
  return { reference, checked };
}

async function answer(visitor: Visitor, problem: Problem): Promise<void> {
  const { page } = visitor;
  const heading = await visitor.heading();
  if (page.url().endsWith("/location")) {
    await visitor.fill("Postcode", problem.postcode);
    await visitor.fill(/^Street/, problem.place);
  } else if (page.url().endsWith("/photo-1") && problem.photo) {
    await visitor.attach(/photo/i, problem.photo);
  } else if (page.url().endsWith("/email")) {
    await visitor.fill(/email address/i, problem.email);
  } else if (answers[heading]) {
    await answers[heading](visitor);
  } else if ((await page.getByRole("radio").count()) > 0) {
    const none = page.getByRole("radio", { name: /^(No|None)/ });
    await ((await none.count()) > 0 ? none.first() : page.getByRole("radio").first()).check();
  } else if ((await page.getByRole("checkbox").count()) > 0) {
    await page.getByRole("checkbox").first().check();
  }
}

import type { Visitor } from "../support";

/** Where things are in the stories: a postcode in Canterbury, which is in Kent. */
export const canterbury = { postcode: "CT1 2UR", place: "Outside the barracks gate" };

/** A resident on their way through a report: each step is a page answered. */
export function reporter(visitor: Visitor) {
  const next = () => visitor.press("Continue");

  return {
    async start(council: string, service: string): Promise<void> {
      await visitor.open(`/${council}/report`);
      await visitor.follow(new RegExp(`^${service}$`));
      await visitor.press("Start now");
    },

    async place({ postcode, place }: { postcode: string; place: string }): Promise<void> {
      await visitor.fill("Postcode", postcode);
      await visitor.fill("Street and what is nearby", place);
      await next();
    },

    /** Says of what others reported near there before that it is none of them. */
    async isNew(): Promise<void> {
      if ((await visitor.heading()) === "It may be reported already") {
        await this.choose("None of these");
      }
    },

    /** Picks each of these on a page of its own. */
    async choose(...labels: (string | RegExp)[]): Promise<void> {
      for (const label of labels) {
        await visitor.choose(label);
        await next();
      }
    },

    /** Leaves so many optional questions empty. */
    async pass(pages: number): Promise<void> {
      for (let left = pages; left > 0; left -= 1) await next();
    },

    async email(address: string): Promise<void> {
      await visitor.fill(/^What is your email address/, address);
      await next();
    },

    /** A pothole's own questions. */
    async describePothole(): Promise<void> {
      await this.choose(/^No$/, "Near the kerb", "Bigger than a dustbin lid", "I do not know");
    },

    /** The reference on the confirmation. */
    async reference(): Promise<string> {
      const text = await visitor.text();
      const [found] = /[A-Z]{3}-[0-9A-Z]{7}-[0-9A-Z]/.exec(text) ?? [];
      if (!found) throw new Error(`${visitor.page.url()} shows no reference:\n${text}`);
      return found;
    },
  };
}

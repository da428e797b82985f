type Body = Record<string, unknown>;

/** What a test tells the stand-in to do; each throws where it is refused. */
export type Controls = ReturnType<typeof controlsOf>;

/** The controls of a stand-in by its address; their bodies are those of `control/controls.ts`. */
export function controlsOf(url: string) {
  const tell = async (name: string, body: Body = {}): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${url}/sandbox/${name}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(`/sandbox/${name}: ${said.error}`);
    return said;
  };
  return {
    tell,
    /** Moves the clock on, through all that is due on the way. */
    advance: (seconds: number) => tell("clock", { advance: seconds }),
    advanceDays: (days: number) => tell("clock", { advance: days * 24 * 3_600 }),
    /** The stand-in's time, in Unix seconds. */
    now: async () => Number((await tell("clock")).now),
    /** Waits until all that is due by now has happened and has been sent. */
    settle: () => tell("settle"),
    /** Finishes a Checkout session with a test card or bank account, by its name. */
    pay: (session: string, withWhat: { card?: string; bank?: string } = {}) =>
      tell("pay", { session, ...withWhat }),
  };
}

/** What a log line may say of an error. */
export interface Fault {
  name: string;
  code?: string;
  /** Where in the code, the innermost call first. */
  at: string[];
  cause?: Fault;
}

/**
 * Where an error comes from, without its words: a database's or a mail server's quote what they
 * were given, and that may be a person's.
 */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { name, message, stack = "", cause } = error;
  const code = "code" in error ? { code: String(error.code).slice(0, 50) } : {};
  const frames = stack
    .replace(message, "")
    .split("\n")
    .filter((line) => frame.test(line));
  return {
    name,
    ...code,
    at: frames.map((line) => line.trim().slice(3)),
    ...(cause instanceof Error && { cause: faultOf(cause) }),
  };
}

// A line of the words may look like one, so it has to end like one too.
const frame = /^ {4}at .*(:\d+:\d+|<anonymous>)\)?$/;

/** What a letter says, apart from how it looks: each channel renders the same blocks in its own way. */
export type Block =
  | { kind: "heading"; text: string; emailOnly?: boolean }
  | { kind: "paragraph"; text: string; emailOnly?: boolean }
  | { kind: "facts"; rows: { label: string; value: string }[] }
  /** What a person wrote: may have several lines, and is always shown as theirs. */
  | { kind: "words"; text: string }
  /** `path` is one of ours, and begins with "/": the address before it is always PUBLIC_URL. */
  | { kind: "link"; text: string; path: string };

export const heading = (text: string) => ({ kind: "heading", text }) satisfies Block;

export const paragraph = (text: string) => ({ kind: "paragraph", text }) satisfies Block;

/** Rows without a value are left out. */
export const facts = (rows: Record<string, string | null>): Block => ({
  kind: "facts",
  rows: Object.entries(rows).flatMap(([label, value]) => (value ? [{ label, value }] : [])),
});

export const words = (text: string): Block => ({ kind: "words", text });

export const link = (text: string, path: string): Block => ({ kind: "link", text, path });

/** Says nothing in a letter on paper. */
export const emailOnly = <B extends Block & { kind: "heading" | "paragraph" }>(block: B): B => ({
  ...block,
  emailOnly: true,
});

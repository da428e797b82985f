/** Where officers find callers, and go on with what they began for them. */
export function callersPath(slug: string): string {
  return `/staff/${slug}/callers`;
}

/** The pages of a caller's report. */
export function callerDraftPath({ council, draft }: { council: string; draft: string }): string {
  return `${callersPath(council)}/${draft}`;
}

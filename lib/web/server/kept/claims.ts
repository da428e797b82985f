/** What a page says of itself, while it is rendered for nobody in particular. */
export interface Claim {
  /** The one address that it has, path and query. */
  address: string;
  /** What it shows; a change of any of them makes it stale. */
  tags: readonly string[];
}

// The server and Next load separate copies of this module: what they share goes over the process.
const shared = globalThis as { localgovPageClaims?: Map<string, Claim> };

function claims(): Map<string, Claim> {
  shared.localgovPageClaims ??= new Map();
  return shared.localgovPageClaims;
}

/** Notes what the page of a rendering says of itself. */
export function makeClaim(rendering: string, claim: Claim): void {
  claims().set(rendering, claim);
}

/** What the page of a rendering said, once; undefined where it said nothing. */
export function takeClaim(rendering: string): Claim | undefined {
  const claim = claims().get(rendering);
  claims().delete(rendering);
  return claim;
}

import { BlockList, isIP } from "node:net";

export type IsTrusted = (address: string) => boolean;

/** Gives a check of addresses against CIDR blocks (`10.0.0.0/8`) and single addresses. Throws on any other text. */
export function trustedProxies(blocks: readonly string[]): IsTrusted {
  const list = new BlockList();
  for (const block of blocks) {
    const [address = "", bits] = block.split("/");
    const family = familyOf(address);
    if (!family) throw new Error(`TRUSTED_PROXIES: "${block}" is not an address or a CIDR block`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const family = familyOf(address);
    return family !== undefined && list.check(address, family);
  };
}

/**
 * Gives the address a request came from. `X-Forwarded-For` is written by whoever sends it, so it
 * counts only as far as proxies of ours wrote it: from the right, until the first stranger.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  isTrusted: IsTrusted,
): string {
  let client = unmapped(socketAddress ?? "");
  const hops = (forwardedFor ?? "").split(",").reverse();
  for (const hop of hops) {
    const address = unmapped(hop.trim());
    if (!isTrusted(client) || isIP(address) === 0) break;
    client = address;
  }
  return client;
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  if (version === 0) return undefined;
  return version === 4 ? "ipv4" : "ipv6";
}

/** A socket that listens on both families gives IPv4 addresses as `::ffff:192.0.2.1`. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

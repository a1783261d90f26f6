import { isIP } from 'node:net';

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * What an address counts as: an IPv4 address as itself, an IPv6 address as its /64. Whoever has one
 * IPv6 address has the whole network of it, and could take another for every request
 * (RFC 6177 §2: a site gets a /64 at the least).
 */
export const networkOf = (address: string): string => {
  if (isIP(address) !== 6) return address;
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = [], after = []] = canonical
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(GROUPS - before.length - after.length).fill('0');
  return `${[...before, ...zeros, ...after].slice(0, NETWORK_GROUPS).join(':')}::/64`;
};

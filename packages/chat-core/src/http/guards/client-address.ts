import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { networkOf } from './network-of.ts';

/**
 * Tells who is asking: whoever is at the other end of the socket, or, where that is one of our own
 * proxies, the last address of `X-Forwarded-For` that is none of them. Proxies append the address
 * that they saw, so what stands before it is what the client itself claims: it is not believed.
 * Addresses or networks (`10.0.0.0/8`); throws when one is neither.
 */
export const clientAddress = (trustedProxies: readonly string[] = []) => {
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', prefix] = proxy.split('/');
    if (prefix === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number.parseInt(prefix, 10), familyOf(address));
  }
  const isOurs = (address: string) =>
    isIP(address) !== 0 && trusted.check(address, familyOf(address));

  return (c: Context): string => {
    let address = plain(getConnInfo(c).remote.address ?? 'unknown');
    const claims = (c.req.header('x-forwarded-for') ?? '').split(',');
    while (isOurs(address)) {
      const claim = plain(claims.pop()?.trim() ?? '');
      if (isIP(claim) === 0) break;
      address = claim;
    }
    return networkOf(address);
  };
};

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** A socket that listens on `::` calls 10.0.0.1 `::ffff:10.0.0.1`; a zone is the machine's own. */
const plain = (address: string) => address.replace(/%.*$/u, '').replace(/^::ffff:(?=\d+\.)/iu, '');

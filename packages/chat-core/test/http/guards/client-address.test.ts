import fc from 'fast-check';
import type { Context } from 'hono';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '../../../src/http/guards/client-address.ts';

/** The part of a request that tells where it comes from. */
const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    env: { incoming: { socket: { remoteAddress } } },
    req: { header: (name: string) => (name === 'x-forwarded-for' ? forwarded : undefined) },
  }) as unknown as Context;

const PROXIES = ['10.0.0.0/8', '192.0.2.1', 'fd00::/8', '2001:db8:ffff::1'];
const addressOf = clientAddress(PROXIES);

const claim = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', ',', '10.0.0.9', 'fe80::1%eth0', 'unknown', '::ffff:10.0.0.1'),
);

describe('the address of a client', () => {
  test.each([
    ['the other end of the socket', '198.51.100.7', undefined, '198.51.100.7'],
    ['that, whatever it claims', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    ['what our balancer saw', '10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['and not what stands before it', '10.0.0.5', '1.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['through two of our own', '10.0.0.5', '203.0.113.9, 192.0.2.1', '203.0.113.9'],
    ['by a single address', '192.0.2.1', '203.0.113.9', '203.0.113.9'],
    ['but not by its neighbour', '192.0.2.2', '203.0.113.9', '192.0.2.2'],
    ['a balancer that says nothing', '10.0.0.5', undefined, '10.0.0.5'],
    ['a balancer that says nonsense', '10.0.0.5', '203.0.113.9, de casa', '10.0.0.5'],
    ['one of our own who asks', '10.0.0.5', '10.0.0.6', '10.0.0.6'],
    ['on a socket for both families', '::ffff:10.0.0.5', '203.0.113.9', '203.0.113.9'],
    ['with a claim for both families', '10.0.0.5', '::ffff:203.0.113.9', '203.0.113.9'],
    ['by IPv6', 'fd00::5', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['by one IPv6 address', '2001:db8:ffff::1', '203.0.113.9', '203.0.113.9'],
    ['a zone is no part of it', 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
    ['a socket that is gone already', undefined, '203.0.113.9', 'unknown'],
  ])('is %s', (_, remote, forwarded, expected) => {
    expect(addressOf(from(remote, forwarded))).toBe(expected);
  });

  test('cannot be forged from outside, with or without a balancer', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), (claims) => {
        const forged = claims.join(',');
        expect(addressOf(from('198.51.100.7', forged))).toBe('198.51.100.7');
        // The balancer appends the address that it saw.
        expect(addressOf(from('10.0.0.5', `${forged}, 198.51.100.7`))).toBe('198.51.100.7');
        expect(clientAddress()(from('10.0.0.5', forged))).toBe('10.0.0.5');
      }),
    );
  });

  test.each(['balanceador', '10.0.0.0/33', '10.0.0.0/', ''])(
    'refuses to start with %j for a balancer',
    (proxy) => {
      expect(() => clientAddress([proxy])).toThrow();
    },
  );
});

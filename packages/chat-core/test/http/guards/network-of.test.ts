import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../src/http/guards/network-of.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['unknown', 'unknown'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['2001:0DB8:0001:00aa:1:2:3:4', '2001:db8:1:aa::/64'],
  ['2001:db8:1:aa::9', '2001:db8:1:aa::/64'],
  ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
  ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('every IPv6 address counts as its first 64 bits, however it is written', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((bits) => bits.toString(16));
  const groups = fc.array(group, { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, groups, (one, other) => {
      const [network, host] = [one.slice(0, 4), other.slice(4)];
      const padded = [...network, ...host].map((each) => each.padStart(4, '0').toUpperCase());
      expect(networkOf(padded.join(':'))).toBe(`${network.join(':')}::/64`);
    }),
  );
});

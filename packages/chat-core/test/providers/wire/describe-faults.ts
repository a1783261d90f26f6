import { describe } from 'vitest';
import { describeLimits } from './describe-limits.ts';
import { describeRefusals } from './describe-refusals.ts';
import { describeStreams } from './describe-streams.ts';
import { describeTransport } from './describe-transport.ts';
import type { WireDialect } from './wire-dialect.ts';

/**
 * Every fault of the catalogue, byte by byte, and the code that the decision table has for it
 * (reference: PROVIDERS §1): what all adapters owe, whatever their SDK does.
 */
export const describeFaults = (dialect: WireDialect) =>
  describe(`the ${dialect.name} adapter, before a provider that fails`, () => {
    describeRefusals(dialect);
    describeStreams(dialect);
    describeLimits(dialect);
    describeTransport(dialect);
  });

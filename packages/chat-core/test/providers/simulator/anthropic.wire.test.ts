import { missingFaults as missing } from '@evolua/llm-simulator/dialects/anthropic/missing-faults';
import { anthropic } from '../../../src/providers/anthropic.ts';
import { wireMeans } from '../wire/wire-means.ts';
import { describeSimulated } from './describe-simulated.ts';

describeSimulated({
  name: 'the Anthropic adapter',
  at: (url) =>
    anthropic(
      { apiKey: 'sk-ant-test', baseUrl: `${url}/anthropic`, model: 'claude-haiku-5-5' },
      wireMeans,
    ),
  missing,
  differs: [
    {
      fault: { kind: 'half-character', token: 3 },
      expected: 'truncated',
      because: 'its SDK drops a frame that is not complete, instead of reading it',
    },
  ],
  hearsRetryAfter: true,
  retryCount: 0,
});

import { missingFaults as missing } from '@evolua/llm-simulator/dialects/compatible/missing-faults';
import { openaiCompatible } from '../../../src/providers/openai-compatible.ts';
import { wireMeans } from '../wire/wire-means.ts';
import { describeSimulated } from './describe-simulated.ts';

describeSimulated({
  name: 'the adapter for compatible servers',
  at: (url) =>
    openaiCompatible(
      { name: 'local', baseUrl: `${url}/compatible/v1`, model: 'llama3.2' },
      wireMeans,
    ),
  missing,
  differs: [
    {
      fault: { kind: 'error', error: 'content_filter' },
      expected: 'bad_request',
      because: 'these servers give the status as their code, and no word for a policy',
    },
    {
      fault: { kind: 'error-first', error: 'content_filter' },
      expected: 'bad_request',
      because: 'as above',
    },
  ],
  hearsRetryAfter: true,
  retryCount: 0,
});

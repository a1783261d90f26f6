import { missingFaults as missing } from '@evolua/llm-simulator/dialects/gemini/missing-faults';
import { google } from '../../../src/providers/google.ts';
import { wireMeans } from '../wire/wire-means.ts';
import { describeSimulated } from './describe-simulated.ts';

describeSimulated({
  name: 'the Gemini adapter',
  at: (url) =>
    google({ apiKey: 'AIza-test', baseUrl: `${url}/gemini`, model: 'gemini-3.8-flash' }, wireMeans),
  missing,
  differs: [
    {
      fault: { kind: 'half-character', token: 3 },
      expected: 'truncated',
      because: 'its SDK drops a frame that is not complete, instead of reading it',
    },
    {
      fault: { kind: 'error', error: 'content_filter' },
      expected: 'bad_request',
      because: 'Gemini blocks by promptFeedback in a 200; its 400 has no word for a policy',
    },
    {
      fault: { kind: 'error-first', error: 'content_filter' },
      expected: 'bad_request',
      because: 'as above',
    },
  ],
  hearsRetryAfter: false,
  retryCount: null,
});

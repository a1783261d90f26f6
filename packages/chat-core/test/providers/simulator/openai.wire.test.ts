import { missingFaults as missing } from '@evolua/llm-simulator/dialects/openai/missing-faults';
import { openai } from '../../../src/providers/openai.ts';
import { wireMeans } from '../wire/wire-means.ts';
import { describeSimulated } from './describe-simulated.ts';

describeSimulated({
  name: 'the OpenAI adapter',
  at: (url) =>
    openai({ apiKey: 'sk-test', baseUrl: `${url}/openai/v1`, model: 'gpt-4o-mini' }, wireMeans),
  missing,
  hearsRetryAfter: true,
  retryCount: 0,
});

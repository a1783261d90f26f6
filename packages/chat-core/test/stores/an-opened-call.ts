import { randomUUIDv7 } from 'node:crypto';
import type { OpenedCall } from '../../src/domain/call-ledger.ts';

type Given = Partial<Omit<OpenedCall, 'context'>> & {
  readonly ownerId: string;
  readonly generationId?: string;
};

export const anOpenedCall = ({ ownerId, generationId, ...given }: Given): OpenedCall => ({
  callId: randomUUIDv7(),
  attempt: 1,
  provider: 'openai',
  model: 'gpt-4o-mini',
  startedAt: new Date(),
  context: {
    requestId: 'req-1',
    ownerId,
    ...(generationId === undefined ? {} : { generationId }),
    tenant: 'evolua',
    degradedAllowed: true,
    attempts: { count: 1, calls: [], inFlight: new Set() },
  },
  ...given,
});

import { expect, vi } from 'vitest';
import { build as doThis } from '../../examples/chaos/do.ts';
import { build as dont } from '../../examples/chaos/dont.ts';
import { aRequest } from '../a-request.ts';
import { chaotic } from '../chaotic.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { describeExample } from './describe-example.ts';

useFakeTime();

describeExample('chaos', {
  promise: 'the limits meet the fault as if it were the provider’s',
  doThis,
  dont,
  holds: async (build) => {
    const { experiments, scripted } = chaotic([text('Oi'), finish()]);
    const provider = build(experiments, scripted.provider);
    const delayed = aRequest({ context: { chaos: 'latency=30000' } });
    const collected = collect(provider, delayed);
    await vi.runAllTimersAsync();
    expect((await collected).error?.code).toBe('timeout_ttft');
  },
});

import { expect, vi } from 'vitest';
import { build as doThis } from '../../examples/hedge/do.ts';
import { build as dont } from '../../examples/hedge/dont.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { useFakeTime } from '../fake-time.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

const answer = (words: string, ms: number): readonly Step[] => [
  { type: 'wait', ms },
  text(words),
  finish(),
];

useFakeTime();

describeExample('hedge', {
  promise: 'a target that has become slow is not waited for while another one is fast',
  doThis,
  dont,
  holds: async (build) => {
    // OpenAI: fast once, and slow from then on.
    const slowing = (call: number) => answer('Oi da OpenAI', call === 1 ? 100 : 8_000);
    const { provider: openai } = scriptedProvider(slowing, { name: 'openai' });
    const { provider: anthropic } = scriptedProvider(answer('Oi da Anthropic', 100), {
      name: 'anthropic',
    });
    const built = build(openai, anthropic);
    const asked = async () => {
      const collected = collect(built);
      await vi.runAllTimersAsync();
      return collected;
    };
    expect((await asked()).text).toBe('Oi da OpenAI');
    expect((await asked()).text).toBe('Oi da Anthropic');
  },
});

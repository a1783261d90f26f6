import { expect } from 'vitest';
import { build as doThis } from '../../examples/cache/do.ts';
import { build as dont } from '../../examples/cache/dont.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

describeExample('cache', {
  promise: 'half an answer, which its reader left, is not told again as if it were whole',
  doThis,
  dont,
  holds: async (build) => {
    const { provider } = scriptedProvider([text('Memória '), text('perto.'), finish()]);
    const built = build(provider);
    for await (const { type } of built.stream(aRequest(), new AbortController().signal)) {
      if (type === 'text-delta') break;
    }
    const again = await collect(built);
    expect(again.text).toBe('Memória perto.');
    expect(again.events.at(-1)?.type).toBe('finish');
  },
});

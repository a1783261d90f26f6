import { expect } from 'vitest';
import { build as doThis } from '../../examples/bulkhead/do.ts';
import { build as dont } from '../../examples/bulkhead/dont.ts';
import { memoryAnswerCache } from '../../src/stores/memory/memory-answer-cache.ts';
import { aRequest } from '../a-request.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

const known = aRequest({ messages: [{ role: 'user', content: 'O que é um bulkhead?' }] });

describeExample('bulkhead', {
  promise: 'an answer that is known already is given even when there is no room for another',
  doThis,
  dont,
  holds: async (build) => {
    const { provider } = scriptedProvider((call) =>
      call === 1 ? [text('Um compartimento.'), finish()] : [text('Um…'), { type: 'silence' }],
    );
    const built = build(memoryAnswerCache(), provider);
    await collect(built, known);

    // Somebody else's answer, not known yet, takes the only slot for as long as it is read.
    const other = built.stream(aRequest(), new AbortController().signal)[Symbol.asyncIterator]();
    await other.next();
    await other.next();
    const again = await collect(built, known);
    await other.return?.();
    expect(again).toMatchObject({ text: 'Um compartimento.', error: undefined });
  },
});

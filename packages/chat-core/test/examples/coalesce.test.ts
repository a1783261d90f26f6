import { expect } from 'vitest';
import { build as doThis } from '../../examples/coalesce/do.ts';
import { build as dont } from '../../examples/coalesce/dont.ts';
import { collect } from '../collect.ts';
import { canonical } from '../contracts/canonical.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { describeExample } from './describe-example.ts';

describeExample('coalesce', {
  promise: 'two who ask the same at the same time share one call, and both read all of it',
  doThis,
  dont,
  holds: async (build) => {
    const { provider, calls } = scriptedProvider([...canonical.pieces.map(text), finish()]);
    const built = build(provider);
    const [one, other] = await Promise.all([collect(built), collect(built)]);
    expect(calls).toHaveLength(1);
    expect([one.text, other.text]).toEqual([canonical.answer, canonical.answer]);
  },
});

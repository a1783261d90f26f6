import { describe, expect, test } from 'vitest';
import type { Layer } from '../../src/domain/layer.ts';
import { stack } from '../../src/domain/stack.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';

/** A layer that writes its name on everything that goes down and comes back up. */
const stamp =
  (name: string): Layer =>
  (inner) => ({
    ...inner,
    stream: async function* (request, signal) {
      const down = { ...request, model: `${request.model}>${name}` };
      for await (const event of inner.stream(down, signal)) {
        yield event.type === 'text-delta' ? { ...event, text: `${event.text}<${name}` } : event;
      }
    },
  });

describe('a stack', () => {
  test('reads top-down as the request travels, and the answer comes back up', async () => {
    const { provider, calls } = scriptedProvider([text('Oi'), finish()]);
    const { text: answer } = await collect(stack(stamp('outer'), stamp('inner'), provider));
    expect(calls[0]?.request.model).toBe('evolua>outer>inner');
    expect(answer).toBe('Oi<inner<outer');
  });

  test('without layers is the provider itself', () => {
    const { provider } = scriptedProvider([]);
    expect(stack(provider)).toBe(provider);
  });

  test('of layers alone is a layer, which each provider wears for itself', async () => {
    const wear = stack(stamp('outer'), stamp('inner'));
    const one = scriptedProvider([text('Um'), finish()]);
    const two = scriptedProvider([text('Dois'), finish()]);
    expect((await collect(wear(one.provider))).text).toBe('Um<inner<outer');
    expect((await collect(stack(stamp('top'), wear(two.provider)))).text).toBe(
      'Dois<inner<outer<top',
    );
  });
});

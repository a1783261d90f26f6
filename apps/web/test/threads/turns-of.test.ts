import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/api/message.ts';
import { pathToNewest } from '../../src/threads/path-to-newest.ts';
import { turnsOf } from '../../src/threads/turns-of.ts';
import { messageOf } from '../support/message-of.ts';

const exchange = (
  name: string,
  parentId: string | null,
  answer: Partial<Message> = {},
): readonly Message[] => [
  messageOf({ id: `p-${name}`, role: 'user', content: `Pergunta ${name}`, parentId }),
  messageOf({
    id: `r-${name}`,
    role: 'assistant',
    content: `Resposta ${name}`,
    parentId: `p-${name}`,
    generationId: `g-${name}`,
    ...answer,
  }),
];
const live = (question: string, more = {}) => ({
  generationId: 'g-viva',
  question,
  parentId: undefined,
  phase: 'asking' as const,
  ...more,
});

describe('the way to the newest message', () => {
  it('leaves other branches aside', () => {
    const root = exchange('1', null);
    const old = exchange('2', 'r-1');
    const sibling = exchange('3', 'r-1');
    const path = pathToNewest([...root, ...old, ...sibling]);
    expect(path.map(({ id }) => id)).toEqual(['p-1', 'r-1', 'p-3', 'r-3']);
  });

  it('ends even when the tree bites its own tail', () => {
    const snake = [
      messageOf({ id: 'a', role: 'user', parentId: 'b' }),
      messageOf({ id: 'b', role: 'assistant', parentId: 'a' }),
    ];
    expect(pathToNewest(snake).length).toBeLessThanOrEqual(3);
  });
});

describe('the turns of a page', () => {
  it('pair every question with its answer and leave the system message out', () => {
    const system = messageOf({ id: 's', role: 'system', content: 'Seja breve.' });
    const turns = turnsOf([system, ...exchange('1', 's'), ...exchange('2', 'r-1')], []);
    expect(turns.map(({ question, answer }) => [question, answer?.content])).toEqual([
      ['Pergunta 1', 'Resposta 1'],
      ['Pergunta 2', 'Resposta 2'],
    ]);
  });

  it('end with what this tab has just asked, under the key that it keeps', () => {
    const before = turnsOf(exchange('1', null), [live('E agora?')]);
    expect(before.map(({ key }) => key)).toEqual(['g-1', 'g-viva']);
    const stored = [
      ...exchange('1', null),
      ...exchange('2', 'r-1', { generationId: 'g-viva', status: 'running', content: '' }),
    ];
    expect(turnsOf(stored, [live('E agora?')]).map(({ key }) => key)).toEqual(['g-1', 'g-viva']);
  });

  it('do not show a question that the server did not take', () => {
    expect(turnsOf([], [live('E agora?', { phase: 'refused' })])).toEqual([]);
  });

  it('show once a question that was asked again because its answer never began', () => {
    const failed = exchange('1', null, { status: 'error', content: '' });
    const turns = turnsOf(failed, [live('Pergunta 1')]);
    expect(turns.map(({ key }) => key)).toEqual(['g-viva']);
  });

  it('keep the words of an answer that was cut when its question is asked again', () => {
    const cut = exchange('1', null, { status: 'error', content: 'Quando as' });
    expect(turnsOf(cut, [live('Pergunta 1')])).toHaveLength(2);
  });

  it('put a question asked again in the place of the first try', () => {
    const messages = [
      ...exchange('1', null),
      ...exchange('2', 'r-1', { status: 'error', content: '' }),
    ];
    const turns = turnsOf(messages, [live('Pergunta 2', { parentId: 'r-1' })]);
    expect(turns.map(({ key }) => key)).toEqual(['g-1', 'g-viva']);
  });
});

import { describe, expect, it } from 'vitest';
import type { AnswerState } from '../../src/answers/answer-state.ts';
import { newAnswer } from '../../src/answers/new-answer.ts';
import type { Message } from '../../src/api/message.ts';
import type { Choices } from '../../src/threads/choices.ts';
import { nodesOf } from '../../src/threads/nodes-of.ts';
import { turnsOf } from '../../src/threads/turns-of.ts';
import { askingOf } from '../support/asking-of.ts';
import { messageOf } from '../support/message-of.ts';

const exchange = (
  name: string,
  parentId: string | null,
  answer: Partial<Message> = {},
): readonly Message[] => [
  messageOf({ id: `p-${name}`, role: 'user', content: `Pergunta ${name}`, parentId }),
  answerOf(name, `p-${name}`, answer),
];
const answerOf = (name: string, parentId: string, more: Partial<Message> = {}): Message =>
  messageOf({
    id: `r-${name}`,
    role: 'assistant',
    content: `Resposta ${name}`,
    parentId,
    generationId: `g-${name}`,
    ...more,
  });
const turns = (
  messages: readonly Message[],
  live: readonly AnswerState[] = [],
  choices: Choices = {},
) => turnsOf(nodesOf(messages, live), choices);

describe('the turns of a page', () => {
  it('pair every question with its answer', () => {
    const page = turns([...exchange('1', null), ...exchange('2', 'r-1')]);
    expect(page.map(({ question, answer }) => [question, answer?.content])).toEqual([
      ['Pergunta 1', 'Resposta 1'],
      ['Pergunta 2', 'Resposta 2'],
    ]);
  });

  it('go towards the newest message, past other branches', () => {
    const page = turns([...exchange('1', null), ...exchange('2', 'r-1'), ...exchange('3', 'r-1')]);
    expect(page.map(({ question }) => question)).toEqual(['Pergunta 1', 'Pergunta 3']);
    expect(page[1]?.questions).toEqual({ parent: 'g-1', keys: ['?g-2', '?g-3'], at: 1 });
  });

  it('go where the reader chose, and from there towards the newest again', () => {
    const messages = [
      ...exchange('1', null),
      ...exchange('2', 'r-1'),
      ...exchange('3', 'r-2'),
      ...exchange('4', 'r-1'),
    ];
    const page = turns(messages, [], { 'g-1': '?g-2' });
    expect(page.map(({ answerId }) => answerId)).toEqual(['r-1', 'r-2', 'r-3']);
  });

  it('show the newest answer of a question, beside its others', () => {
    const page = turns([...exchange('1', null), answerOf('1b', 'p-1')]);
    expect(page).toHaveLength(1);
    expect(page[0]).toMatchObject({
      key: '?g-1',
      answerId: 'r-1b',
      answers: { parent: '?g-1', keys: ['g-1', 'g-1b'], at: 1 },
    });
  });

  it('pass over a try that ended without a word when there is a later one', () => {
    const failed = exchange('1', null, { status: 'error', content: '' });
    expect(turns(failed)[0]?.answers?.keys).toEqual(['g-1']);
    const again = [...failed, answerOf('1b', 'p-1')];
    expect(turns(again)[0]).toMatchObject({ key: '?g-1', answers: { keys: ['g-1b'], at: 0 } });
  });

  it('keep the words of an answer that was cut beside the one that goes on', () => {
    const cut = exchange('1', null, { status: 'interrupted', content: 'Quando as' });
    const page = turns([...cut, answerOf('1b', 'p-1')]);
    expect(page[0]?.answers?.keys).toEqual(['g-1', 'g-1b']);
  });

  it('end with what this tab has just asked, under the key that it keeps', () => {
    const stored = exchange('1', null);
    const live = askingOf({ generationId: 'g-viva', parentId: 'r-1' });
    const before = turns(stored, [live]);
    expect(before.map(({ key }) => key)).toEqual(['?g-1', '?g-viva']);
    const running = { generationId: 'g-viva', status: 'running', content: '' } as const;
    const after = turns([...stored, ...exchange('2', 'r-1', running)], [live]);
    expect(after.map(({ key }) => key)).toEqual(['?g-1', '?g-viva']);
  });

  it('hang a question under an answer that only this tab knows yet', () => {
    const place = { userMessageId: 'p-a', assistantMessageId: 'r-a' };
    const first = askingOf({ generationId: 'g-a' }, { ...place, phase: 'completed' });
    const next = askingOf({ generationId: 'g-b', parentId: 'r-a' });
    expect(turns([], [first, next]).map(({ key }) => key)).toEqual(['?g-a', '?g-b']);
  });

  it('put an edited question beside the first one, at the root too', () => {
    const live = askingOf({ generationId: 'g-viva', parentId: null });
    const page = turns(exchange('1', null), [live]);
    expect(page).toHaveLength(1);
    expect(page[0]).toMatchObject({ question: 'E agora?', questions: { at: 1, parent: '' } });
  });

  it('write an answer anew in the place of the one before', () => {
    const asking = {
      verb: 'regenerate',
      generationId: 'g-viva',
      conversationId: 'conversa',
      messageId: 'r-1',
      questionId: 'p-1',
      kept: '',
    } as const;
    const live = newAnswer({ generationId: 'g-viva', conversationId: 'conversa', asking });
    const page = turns([...exchange('1', null), ...exchange('2', 'r-1')], [live]);
    expect(page).toHaveLength(1);
    expect(page[0]).toMatchObject({ key: '?g-1', generationId: 'g-viva', answers: { at: 1 } });
  });

  it('do not show a question that the server did not take', () => {
    expect(turns([], [askingOf({ generationId: 'g' }, { phase: 'refused' })])).toEqual([]);
  });

  it('end even when the tree bites its own tail', () => {
    const snake = [
      messageOf({ id: 'a', role: 'user', parentId: 'b' }),
      messageOf({ id: 'b', role: 'assistant', parentId: 'a' }),
    ];
    expect(turns(snake)).toEqual([]);
  });
});

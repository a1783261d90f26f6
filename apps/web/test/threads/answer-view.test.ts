import { expect, it } from 'vitest';
import { newAnswer } from '../../src/answers/new-answer.ts';
import { reduceAnswer } from '../../src/answers/reduce-answer.ts';
import { answerView } from '../../src/threads/answer-view.ts';
import { logOf } from '../support/log-of.ts';
import { messageOf } from '../support/message-of.ts';

const live = logOf(['Nove', ' em'])
  .slice(0, 4)
  .reduce(reduceAnswer, newAnswer({ generationId: 'g' }));
const stored = (status: 'running' | 'completed' | 'error' | 'interrupted', content: string) =>
  messageOf({ id: 'r', role: 'assistant', status, content });

it('is what this tab follows while the answer is being written', () => {
  expect(answerView(stored('running', ''), live)).toMatchObject({ phase: 'writing', text: 'Nove' });
});

it('waits for its words when it was found running', () => {
  expect(answerView(stored('running', ''), undefined)).toMatchObject({ phase: 'asking', text: '' });
});

it('is what the server stores once it is over; its log, read again, adds the way', () => {
  const view = answerView(stored('completed', 'Nove em dez'), live);
  expect(view).toMatchObject({ phase: 'completed', text: 'Nove em dez', route: live.route });
});

it('knows a dead process from a failed provider', () => {
  expect(answerView(stored('interrupted', 'Nove'), undefined)).toMatchObject({
    phase: 'failed',
    interrupted: true,
  });
  expect(answerView(stored('error', 'Nove'), undefined).interrupted).toBe(false);
});

it('keeps the words that it goes on from until its own come', () => {
  const asking = {
    verb: 'continue',
    generationId: 'g',
    conversationId: 'c',
    messageId: 'r',
    questionId: 'p',
    kept: 'Nove',
  } as const;
  const begun = newAnswer({ generationId: 'g', asking });
  expect(answerView(undefined, begun).text).toBe('Nove');
  const grown = reduceAnswer(begun, { type: 'delta', seq: 1, text: 'Nove em' });
  expect(answerView(undefined, grown).text).toBe('Nove em');
});

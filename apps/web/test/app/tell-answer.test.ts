import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AnswerAction } from '../../src/answers/answer-action.ts';
import type { AnswerState } from '../../src/answers/answer-state.ts';
import { newAnswer } from '../../src/answers/new-answer.ts';
import { reduceAnswer } from '../../src/answers/reduce-answer.ts';
import { localProblem } from '../../src/api/local-problem.ts';
import { drafts } from '../../src/app/drafts.ts';
import { tellAnswer } from '../../src/app/tell-answer.ts';
import { askingOf } from '../support/asking-of.ts';
import { logOf } from '../support/log-of.ts';
import { messageOf } from '../support/message-of.ts';

const log = logOf(['Nove']);
const refused: AnswerAction = { type: 'refused', problem: localProblem('unreachable') };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

/** Plays these actions to the page, and tells what it made of them. */
const play = (first: AnswerState, actions: readonly AnswerAction[], client = new QueryClient()) => {
  const tellTabs = vi.fn();
  const refreshed = vi.spyOn(client, 'invalidateQueries');
  const announcer = { say: vi.fn(), current: () => '', subscribe: () => () => undefined };
  const tell = tellAnswer({ client, announcer, tellTabs });
  let state = first;
  for (const action of actions) {
    const before = state;
    state = reduceAnswer(state, action);
    tell(state, before);
  }
  return { client, tellTabs, refreshed };
};

it('tells the other tabs when an answer of ours begins and when it ends', () => {
  const { tellTabs } = play(askingOf({ generationId: 'g' }), log);
  expect(tellTabs.mock.calls).toEqual([['conversa'], ['conversa']]);
});

it('gives a conversation that begins its title, its place and no instructions', () => {
  const first = askingOf({ generationId: 'g', conversationId: undefined });
  const { client } = play(first, log.slice(0, 1));
  expect(client.getQueryData(['conversation', 'conversa'])).toMatchObject({
    title: 'O que é p99?',
    systemPrompt: null,
  });
});

it('leaves a conversation that is only followed as the server told it', () => {
  const first = newAnswer({ generationId: 'g', conversationId: 'conversa' });
  const { client, tellTabs, refreshed } = play(first, log);
  expect(client.getQueryData(['conversation', 'conversa'])).toBeUndefined();
  expect(tellTabs).not.toHaveBeenCalled();
  expect(refreshed).not.toHaveBeenCalled();
});

it('asks the server again when an answer of another tab, found running, is over', () => {
  const client = new QueryClient();
  const message = messageOf({ id: 'r', role: 'assistant', generationId: 'g', status: 'running' });
  client.setQueryData(['messages', 'conversa'], [message]);
  const first = newAnswer({ generationId: 'g', conversationId: 'conversa' });
  const { refreshed } = play(first, log, client);
  expect(refreshed).toHaveBeenCalledWith({ queryKey: ['messages', 'conversa'] });
});

it('keeps the draft of a refused question, but not over what was written since', () => {
  play(askingOf({ generationId: 'g' }), [refused]);
  expect(drafts.read('conversa')).toBe('E agora?');
  drafts.write('conversa', 'Outra coisa');
  play(askingOf({ generationId: 'g' }), [refused]);
  expect(drafts.read('conversa')).toBe('Outra coisa');
});

it('leaves a refused edit to its own field', () => {
  play(askingOf({ generationId: 'g', edits: '?g-1' }), [refused]);
  expect(drafts.read('conversa')).toBe('');
});

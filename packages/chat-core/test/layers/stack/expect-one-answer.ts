import { expect } from 'vitest';
import { ChatError } from '../../../src/domain/chat-error.ts';
import type { ChatEvent } from '../../../src/domain/chat-event.ts';
import { AUTHORS, storyOf, TOOL } from './story.ts';
import { EMERGENCY } from './v4-stack.ts';
import type { Visited } from './visit.ts';

/**
 * What was read is the beginning of one answer that somebody could give, and all of it where it
 * says so. Whoever stayed has read `finish`, once and last, or was told by one `ChatError` why not.
 */
export const expectOneAnswer = ({ events, error, stayed, question }: Visited) => {
  const text = joined(events, (event) => (event.type === 'text-delta' ? event.text : ''));
  const tool = joined(events, (event) =>
    event.type === 'tool-call-delta' ? event.argumentsDelta : '',
  );
  const answers = [EMERGENCY, TOOL, ...AUTHORS.map((author) => storyOf(author, question))];
  expect(
    answers.some((answer) => answer.startsWith(text + tool)),
    text + tool,
  ).toBe(true);
  const finishes = events.filter(({ type }) => type === 'finish');
  if (stayed) expect(finishes, String(error)).toHaveLength(error === undefined ? 1 : 0);
  if (stayed && error !== undefined) expect(error).toBeInstanceOf(ChatError);
  const last = events.at(-1);
  expect(finishes).toEqual(last?.type === 'finish' ? [last] : []);
  if (last?.type !== 'finish') return;
  expect(answers).toContain(text + tool);
  expect(last.degraded).toBe(text === EMERGENCY);
  expect(last.reason).toBe(tool === '' ? 'stop' : 'tool-calls');
};

const joined = (events: readonly ChatEvent[], pieceOf: (event: ChatEvent) => string) =>
  events.map(pieceOf).join('');

import { expect, it } from 'vitest';
import { announcementOf } from '../../src/answers/announcement-of.ts';
import { newAnswer } from '../../src/answers/new-answer.ts';
import { reduceAnswer } from '../../src/answers/reduce-answer.ts';
import { text } from '../../src/text/pt-br.ts';
import { logOf } from '../support/log-of.ts';

it('speaks at the start and at the end, and not for the words between', () => {
  let state = newAnswer({ generationId: 'g' });
  const said = logOf(['a', 'b', 'c']).flatMap((event) => {
    const before = state;
    state = reduceAnswer(state, event);
    return announcementOf(state, before) ?? [];
  });
  expect(said).toEqual([text.announcements.started, text.announcements.completed]);
});

it('says that it is stopping as soon as that is asked', () => {
  const before = newAnswer({ generationId: 'g' });
  const after = reduceAnswer(before, { type: 'stop-asked' });
  expect(announcementOf(after, before)).toBe(text.announcements.stopping);
});

it('says what went wrong', () => {
  const before = newAnswer({ generationId: 'g' });
  const problem = { code: 'cut', title: 'Resposta interrompida', detail: '' };
  const after = reduceAnswer(before, { type: 'failed', problem });
  expect(announcementOf(after, before)).toBe('Erro: A resposta foi cortada no meio.');
});

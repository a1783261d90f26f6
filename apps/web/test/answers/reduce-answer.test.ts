import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerAction } from '../../src/answers/answer-action.ts';
import type { AnswerState } from '../../src/answers/answer-state.ts';
import { newAnswer } from '../../src/answers/new-answer.ts';
import { reduceAnswer } from '../../src/answers/reduce-answer.ts';
import { localProblem } from '../../src/api/local-problem.ts';
import { answerSummary as summary } from '../support/answer-summary.ts';
import { logOf } from '../support/log-of.ts';
import { startEvent as start } from '../support/start-event.ts';

const fresh = newAnswer({ generationId: 'g' });
const after = (actions: readonly AnswerAction[], from: AnswerState = fresh): AnswerState =>
  actions.reduce(reduceAnswer, from);
const problem = localProblem('unreadable');

describe('an answer', () => {
  it('is the concatenation of its deltas, with its way and its figures', () => {
    const answer = after(logOf(['Nove', ' em', ' dez']));
    expect(answer).toMatchObject({
      phase: 'completed',
      text: 'Nove em dez',
      conversationId: 'conversa',
      title: 'O que é p99?',
      summary,
      lastSeq: 6,
    });
    expect(answer.route.map(({ kind }) => kind)).toEqual(['cache', 'attempt']);
  });

  it('ignores an event that it has seen, down to the identity of its state', () => {
    const half = after(logOf(['Nove', ' em']).slice(0, 4));
    expect(reduceAnswer(half, { type: 'delta', seq: 3, text: 'Nove' })).toBe(half);
  });

  it('takes a snapshot for all its words, even below what it has seen, and goes on from there', () => {
    const ahead = after(logOf(['Nove', ' em', ' dez']).slice(0, 6));
    expect(ahead).toMatchObject({ text: 'Nove em dez', lastSeq: 5 });
    const aligned = reduceAnswer(ahead, { type: 'snapshot', seq: 3, text: 'Nove' });
    expect(aligned).toMatchObject({ text: 'Nove', lastSeq: 3, phase: 'writing' });
    const end = reduceAnswer(aligned, { type: 'error', seq: 4, problem });
    expect(end).toMatchObject({ text: 'Nove', phase: 'failed' });
  });

  it('knows its messages from its start, and keeps its title when a later one has none', () => {
    const { title: _title, ...again } = start;
    expect(after([start, again])).toMatchObject({
      userMessageId: 'pergunta',
      assistantMessageId: 'resposta',
      title: 'O que é p99?',
    });
  });

  it('is the same replayed over itself from anywhere as followed without a break', () => {
    const scenario = fc
      .array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
      .chain((words) =>
        fc.record({
          words: fc.constant(words),
          cuts: fc.array(
            fc.record({ upTo: fc.nat(words.length + 3), from: fc.nat(words.length + 3) }),
            { maxLength: 5 },
          ),
        }),
      );
    fc.assert(
      fc.property(scenario, ({ words, cuts }) => {
        const log = logOf(words);
        const broken = cuts.flatMap(({ upTo, from }) => {
          // A connection dies at `upTo`; the next one repeats everything since an earlier number.
          const back = Math.min(upTo, from);
          return [...log.slice(0, upTo + 1), start, ...log.slice(back, upTo + 1)];
        });
        // Before the whole log, only prefixes in order are possible: numbers never skip.
        const live = after(log);
        const replayed = after([...broken.filter(inOrder()), ...log]);
        expect(replayed).toEqual(live);
      }),
    );
  });

  it('keeps the text and says why when it fails in the middle', () => {
    const events = logOf(['Nove', ' em']).slice(0, 5);
    const answer = after([...events, { type: 'error', seq: 5, problem }]);
    expect(answer).toMatchObject({ phase: 'failed', text: 'Nove em', problem });
  });

  it('is stopped when its summary says so, and keeps what was written', () => {
    const events = logOf(['Nove']).slice(0, 4);
    const stopped = { ...summary, reason: 'stopped' as const };
    const answer = after([
      ...events,
      { type: 'stop-asked' },
      { type: 'done', seq: 4, summary: stopped },
    ]);
    expect(answer).toMatchObject({ phase: 'stopped', text: 'Nove', stopping: false });
  });

  it('never changes after its end', () => {
    const done = after(logOf(['Nove']));
    const late: AnswerAction[] = [
      { type: 'delta', seq: 99, text: '!' },
      { type: 'error', seq: 99, problem },
      { type: 'refused', problem },
      { type: 'stop-asked' },
      { type: 'connection', connection: 'lost' },
    ];
    for (const action of late) expect(reduceAnswer(done, action)).toBe(done);
  });

  it('counts a station of an unknown kind as seen without drawing it', () => {
    const answer = after([start, { type: 'route', seq: 1, step: undefined }]);
    expect(answer).toMatchObject({ route: [], lastSeq: 1 });
  });

  it('is reachable again as soon as an event arrives', () => {
    const lost = after([{ type: 'connection', connection: 'retrying' }]);
    expect(reduceAnswer(lost, { type: 'delta', seq: 1, text: 'a' }).connection).toBe('open');
  });
});

/** Lets numbered events pass only as a server sends them: repeated at will, but never skipping. */
const inOrder = () => {
  let highest = 0;
  return (action: AnswerAction): boolean => {
    if (!('seq' in action)) return true;
    if (action.seq > highest + 1) return false;
    highest = Math.max(highest, action.seq);
    return true;
  };
};

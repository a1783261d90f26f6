import { describe, expect, it } from 'vitest';
import { corpus } from '../src/corpus.ts';
import { createMiniLlm } from '../src/create-mini-llm.ts';
import { freshQuestions } from './fresh-questions.ts';
import { goldenQuestions } from './golden-questions.ts';
import { offTopicQuestions } from './off-topic-questions.ts';

const passagesMin = 48;
const wordsMin = 60;
const wordsMax = 140;
const rightShareMin = 0.9;

const miniLlm = createMiniLlm(corpus);
const passagesFor = (question: string) =>
  miniLlm.answer([{ role: 'user', content: question }]).passageIds;
const allText = corpus.map(({ title, text }) => `${title}\n${text}`).join('\n');

/** The questions that got another passage first, so that a failure says which. */
const missed = (questions: typeof goldenQuestions) =>
  questions.filter(([question, passageId]) => passagesFor(question)[0] !== passageId);

describe('the corpus', () => {
  it('has enough passages, each with an id of its own', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(passagesMin);
    expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
    expect(corpus.filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('keeps every passage short enough to be read and long enough to teach', () => {
    const words = corpus.map(({ id, text }) => [id, text.split(/\s+/).length] as const);
    expect(words.filter(([, count]) => count < wordsMin || count > wordsMax)).toEqual([]);
  });

  it('answers what students ask with the passage that teaches it', () => {
    expect(goldenQuestions.length).toBeGreaterThanOrEqual(40);
    const wrong = missed(goldenQuestions);
    expect(wrong.length / goldenQuestions.length, JSON.stringify(wrong)).toBeLessThanOrEqual(
      1 - rightShareMin,
    );
  });

  it('does as well on questions that it was not tuned on', () => {
    const wrong = missed(freshQuestions);
    expect(wrong.length / freshQuestions.length, JSON.stringify(wrong)).toBeLessThanOrEqual(
      1 - rightShareMin,
    );
  });

  it('has a question for every passage', () => {
    const questioned = new Set(goldenQuestions.map(([, passageId]) => passageId));
    expect(corpus.filter(({ id }) => !questioned.has(id))).toEqual([]);
  });

  it('says "não sei" to what the course does not teach', () => {
    const invented = offTopicQuestions.filter((question) => passagesFor(question).length > 0);
    expect(invented.length / offTopicQuestions.length, invented.join(' ')).toBeLessThanOrEqual(
      1 - rightShareMin,
    );
  });

  it('claims no nine that nobody promised', () => {
    expect(allText).not.toMatch(/99[.,]999/);
  });

  it('states the yearly and the monthly budget of 99,99% without the usual slip', () => {
    expect(allText).toContain('**99,99%**: 4,3 minutos por mês, 52,6 minutos por ano');
  });

  it.each([
    ['v1', 'US$ 150', '95%'],
    ['v2', 'US$ 800', '99%'],
    ['v3', 'US$ 3.000', '99,9%'],
    ['v4', 'US$ 15.000', '99,99%'],
  ])('calls the cost and the availability of %s advertised', (id, cost, availability) => {
    const text = corpus.find((passage) => passage.id === id)?.text ?? '';
    expect(text).toContain('anunciados');
    expect(text).toContain(cost);
    expect(text).toContain(availability);
  });

  it('describes the MiniLLM as what it is', () => {
    expect(corpus.find(({ id }) => id === 'minillm')?.text).toContain('não sou uma rede neural');
  });
});

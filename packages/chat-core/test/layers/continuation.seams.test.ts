import { splitIntoTokens } from '@evolua/llm-simulator/text/split-into-tokens';
import { corpus } from '@evolua/minillm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChatError } from '../../src/domain/chat-error.ts';
import { continuation } from '../../src/layers/continuation.ts';
import { openText } from '../../src/layers/parts/open-text.ts';
import { collect } from '../collect.ts';
import { finish, text } from '../events.ts';
import { type Step, scriptedProvider } from '../scripted-provider.ts';

const cut: Step = { type: 'fail', error: new ChatError('cut') };
const MANY = 1_000_000;

/** What the next author says where `rest` is left, and `spoken` is said. */
const WAYS = {
  'goes on': (_spoken: string, rest: string) => rest,
  'begins anew': (spoken: string, rest: string) => spoken + rest,
  'repeats its last words': (spoken: string, rest: string) => lastWords(spoken) + rest,
} as const;

type Way = keyof typeof WAYS;
const ways = Object.keys(WAYS) as Way[];

const lastWords = (spoken: string) =>
  spoken
    .split(/(?<=\s)(?=\S)/u)
    .slice(-4)
    .join('');

const lettersIn = (words: string) => words.match(/\p{L}/gu)?.length ?? 0;

/** Whether the words alone tell what was repeated: `ma|mão` may be one word or two. */
const isPlain = (way: Way, spoken: string, rest: string) => {
  if (way !== 'goes on' && lettersIn(spoken) === 0) return false;
  if (way === 'begins anew') return true;
  if (way === 'goes on') {
    const doubled = Array.from(rest, (_, index) => rest.slice(0, index + 1));
    return spoken !== '' && !doubled.some((start) => spoken.endsWith(start));
  }
  const words = lastWords(spoken);
  return words === spoken || (/^\p{L}/u.test(words) && lettersIn(words) >= 4);
};

/** Letters of several scripts, marks that combine, and characters of many units; no capitals. */
const word = fc
  .array(
    fc.constantFrom('a', 'b', 'ç', 'é', 'e\u0301', '7', '日', 'ا', 'क्ष', '🎓', '👩‍🚀', '🇧🇷', '-'),
    { minLength: 1, maxLength: 7 },
  )
  .map((letters) => letters.join(''));

const anyAnswer = fc.uniqueArray(word, { minLength: 1, maxLength: 12 }).chain((words) =>
  fc
    .array(fc.constantFrom(' ', ' ', '\n\n', ', '), {
      minLength: words.length,
      maxLength: words.length,
    })
    .map((blanks) => words.map((each, index) => each + (blanks[index] ?? '')).join('')),
);

/** A text in pieces of one to seven units, halves of characters included. */
const piecesOf = (whole: string, sizes: readonly number[]) => {
  const pieces: string[] = [];
  let at = 0;
  for (let index = 0; at < whole.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    pieces.push(whole.slice(at, at + size));
    at += size;
  }
  return pieces;
};

const wholeCharacters = (spoken: string) => spoken.replace(/[\uD800-\uDBFF]$/, '');

const anyCut = fc.record({
  answer: anyAnswer,
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  sizes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
  way: fc.constantFrom(...ways),
});

describe('an answer of two authors', () => {
  test('reads as the one that was cut: nothing missing, nothing twice, no half character', async () => {
    await fc.assert(
      fc.asyncProperty(anyCut, async ({ answer, share, sizes, way }) => {
        const pieces = piecesOf(answer, sizes);
        const until = Math.max(1, Math.round(share * pieces.length));
        const heard = pieces.slice(0, until);
        const spoken = wholeCharacters(heard.join(''));
        const rest = answer.slice(spoken.length);
        fc.pre(spoken !== '' && isPlain(way, spoken, rest));
        const next = piecesOf(WAYS[way](spoken, rest), sizes);
        const { provider, calls } = scriptedProvider((call) =>
          call === 1 ? [...heard.map(text), cut] : [...next.map(text), finish()],
        );
        const estimateTokens = async () => 0;
        const collected = await collect(continuation({ estimateTokens })(provider));
        expect(collected.error).toBeUndefined();
        expect(collected.text).toBe(answer);
        expect(calls[1]?.request.continues).toBe(spoken);
        for (const event of collected.events) {
          if (event.type === 'text-delta') expect(event.text.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test.each(ways)('is the same in every text of the course, wherever it is cut: %s', (way) => {
    let joined = 0;
    for (const { text: answer } of corpus) {
      const tokens = splitIntoTokens(answer);
      for (let until = 1; until <= tokens.length; until += 1) {
        const spoken = tokens.slice(0, until).join('');
        const rest = answer.slice(spoken.length);
        if (way !== 'goes on' && !isPlain(way, spoken, rest)) continue;
        const open = openText(MANY);
        const parts = [open.add(spoken)];
        open.handOver(spoken);
        parts.push(...splitIntoTokens(WAYS[way](spoken, rest)).map(open.add), open.rest());
        if (parts.join('') !== answer || parts.includes(undefined)) {
          expect(parts.join('')).toBe(answer);
          expect(parts, `refused after: ${spoken}`).not.toContain(undefined);
        }
        joined += 1;
      }
    }
    expect(joined).toBeGreaterThan(1_000);
  });

  test('is refused, and never garbled, where a second one comes instead of the rest', async () => {
    for (const { text: answer } of corpus.slice(0, 12)) {
      const words = answer.split(' ');
      const spoken = words.slice(0, Math.ceil(words.length / 2)).join(' ');
      const second = `${words.slice(0, 5).join(' ')} ${words.slice(8).join(' ')}`;
      const open = openText(MANY);
      open.add(spoken);
      open.handOver(spoken);
      const parts = splitIntoTokens(second).map((token) => open.add(token));
      expect(
        parts.find((part) => part !== ''),
        spoken,
      ).toBeUndefined();
    }
  });
});

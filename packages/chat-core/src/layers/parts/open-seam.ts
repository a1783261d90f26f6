/** Where one author of an answer stopped and another goes on. */
export type Seam = {
  /** What of the continuation may be passed on; `undefined`: it is a second answer. */
  readonly add: (piece: string) => string | undefined;
  /** What was held back, once the continuation is over. */
  readonly end: () => string | undefined;
};

/** So many letters alike are no chance. */
const LETTERS_ALIKE = 8;
/** A word cut in the middle is begun anew; `ma|mão` is one word. */
const LETTERS_OF_A_WORD = 4;
/** A second answer to the same question often begins like the first. */
const LETTERS_OF_A_BEGINNING = 12;

/**
 * Joins a continuation to what the reader has. A model that was told to go on may repeat the last
 * words or all of it first: the head of the continuation is held back while it reads like something
 * said before, and what was said is dropped. One that says something else instead is refused, as
 * half an answer and a whole one make no answer.
 */
export const openSeam = (spoken: string): Seam => {
  let head: string | undefined = '';
  const join = (): string | undefined => {
    const whole = head ?? '';
    head = undefined;
    const repeated = repeatedLength(spoken, whole);
    return repeated === 0 && isSecondAnswer(spoken, whole) ? undefined : whole.slice(repeated);
  };
  return {
    add: (piece) => {
      if (head === undefined) return piece;
      head += piece;
      return spoken.includes(head) ? '' : join();
    },
    end: join,
  };
};

/** The longest beginning of the head that is the end of what was said, and no chance. */
const repeatedLength = (spoken: string, head: string): number => {
  let length = Math.min(spoken.length, head.length);
  while (length > 0 && !isRepeated(spoken, head, length)) length -= 1;
  return length;
};

const isRepeated = (spoken: string, head: string, length: number) => {
  const end = head.slice(0, length);
  if (!spoken.endsWith(end)) return false;
  const letters = lettersIn(end);
  // A figure or a sign may well be said twice: `R$ 1` and `1,00` are eleven.
  if (letters === 0) return false;
  const isBegunAnew = length === spoken.length;
  if (isBegunAnew || letters >= LETTERS_ALIKE) return true;
  // Joined as they are, two words would run into one: `é um disjun` and `disjuntor que abre`.
  const startsWord = WORD_START.test(end) && !WORD_END.test(spoken.slice(0, -length));
  const isWholeWord = WORD_END.test(end) && !WORD_START.test(head.slice(length));
  return startsWord && (letters >= LETTERS_OF_A_WORD || isWholeWord);
};

/** It begins like the first answer, or with a capital where a word was under way. */
const isSecondAnswer = (spoken: string, head: string) =>
  lettersIn(spoken.slice(0, alike(spoken, head))) >= LETTERS_OF_A_BEGINNING ||
  (SMALL_END.test(spoken) && CAPITAL_START.test(head));

const alike = (one: string, other: string) => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const WORD_START = /^[\p{L}\p{M}\p{N}]/u;
const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const SMALL_END = /\p{Ll}$/u;
const CAPITAL_START = /^\p{Lu}(?!\p{Lu})/u;

const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

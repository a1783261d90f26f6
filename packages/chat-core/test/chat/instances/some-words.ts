import { finish, text } from '../../events.ts';
import type { Step } from '../../scripted-provider.ts';

const LENGTHS = [1, 12, 40, 90];

/** Answers of different lengths, up to three seconds, whose words tell their place. */
export const someWords = (call: number): readonly Step[] => {
  const words = Array.from({ length: LENGTHS[call % LENGTHS.length] ?? 1 }, (_, index) => [
    text(`${call}.${index} `),
    { type: 'wait', ms: 30 } as const,
  ]);
  return [...words.flat(), finish()];
};

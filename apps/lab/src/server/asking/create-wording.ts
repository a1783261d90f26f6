import { randomInt } from 'node:crypto';

const kept = 200;
const firstNumber = 100_000;
const endNumber = 1_000_000;

/**
 * How a question is put to the versions. Asked anew it gets a number, so that no version has the
 * answer in its cache; asked again it is, to the letter, what it was the last time.
 */
export function createWording() {
  const lastWording = new Map<string, string>();
  return (text: string, repeat: boolean): string => {
    const before = lastWording.get(text);
    if (repeat && before !== undefined) return before;
    const wording = `${text} (nº ${randomInt(firstNumber, endNumber)})`;
    lastWording.delete(text);
    lastWording.set(text, wording);
    const [oldest] = lastWording.keys();
    if (lastWording.size > kept && oldest !== undefined) lastWording.delete(oldest);
    return wording;
  };
}

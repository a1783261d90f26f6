import { labRefusal } from '../../control/lab-refusal.ts';

const everyMs = 2_000;
const burst = 5;
const addressesMax = 1_000;

/**
 * One question every two seconds per address, beyond a first few. Counts the time until which each
 * has asked ahead (GCRA: ITU-T I.371, the virtual scheduling algorithm). Throws a LabRefusal, 429.
 */
export function createPace(now: () => number = () => performance.now()) {
  const aheadUntil = new Map<string, number>();
  return (address: string): void => {
    const until = Math.max(aheadUntil.get(address) ?? 0, now());
    if (until - now() > (burst - 1) * everyMs) throw tooFast();
    aheadUntil.delete(address);
    aheadUntil.set(address, until + everyMs);
    const [oldest] = aheadUntil.keys();
    if (aheadUntil.size > addressesMax && oldest !== undefined) aheadUntil.delete(oldest);
  };
}

function tooFast(): Error {
  return labRefusal(429, 'too_many_questions', {
    title: 'Perguntas demais',
    detail: 'Uma pergunta a cada dois segundos. Espere um pouco e tente de novo.',
  });
}

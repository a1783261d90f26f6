import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 10;
const patienceMs = 15_000;

/** Waits for a condition, however slow the machine; a failure names what never came. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never happened: ${what}`);
    await delay(pollMs);
  }
}

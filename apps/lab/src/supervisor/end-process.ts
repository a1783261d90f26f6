import type { RunningProcess } from './running-process.ts';

/**
 * Asks a process to end and, past the deadline, ends it by force.
 * @returns whether force was needed.
 */
export async function endProcess(
  running: RunningProcess,
  options: { readonly signal: NodeJS.Signals; readonly deadlineMs: number },
): Promise<boolean> {
  running.signal(options.signal);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), options.deadlineMs);
  });
  const forced = await Promise.race([running.exited.then(() => false), late]);
  clearTimeout(timer);
  if (forced) running.signalAll('SIGKILL');
  await running.exited;
  return forced;
}

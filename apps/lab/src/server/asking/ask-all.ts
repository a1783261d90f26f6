import type { AskEvent } from '@evolua/lab-contract/ask-event';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Classroom } from '../../classroom/classroom.ts';

/**
 * The same question to every version at once, each event handed on the moment it comes; resolves
 * when the last of them has ended. An abort ends the listening, not the answers.
 */
export async function askAll(options: {
  readonly classroom: Pick<Classroom, 'ask' | 'prepare'>;
  readonly versions: readonly VersionId[];
  readonly text: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: AskEvent) => void;
}): Promise<void> {
  const { classroom, versions, text, signal, onEvent } = options;
  const askOne = async (version: VersionId) => {
    // The making of an account is not part of the answer's time.
    await classroom.prepare(version, 1);
    const sentAt = performance.now();
    const since = () => ({ version, ms: Math.round(performance.now() - sentAt) });
    const { status, problem, ended } = await classroom.ask(
      version,
      { text },
      { signal, onEvent: (event) => onEvent({ type: 'version', ...since(), ...event }) },
    );
    if (ended === 'refused') onEvent({ type: 'refused', ...since(), status, problem });
    onEvent({ type: 'end', ...since(), whole: ended === 'done' || ended === 'error' });
  };
  await Promise.all(versions.map(askOne));
}

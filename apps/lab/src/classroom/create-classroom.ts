import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { createListeners } from '../create-listeners.ts';
import type { AskEnd } from './ask-end.ts';
import type { Classroom } from './classroom.ts';
import { type Class, createClass } from './create-class.ts';
import { hearAnswer } from './hear-answer.ts';
import type { HeardAnswer } from './heard-answer.ts';
import { openRoll } from './open-roll.ts';
import { sendQuestion } from './send-question.ts';

/** V2 to V4 let an account ask once a second; half of it is for repeats and for whoever asks by hand. */
const questionsPerSecondOfPupil = 0.5;
/** A version lets an address sign up a hundred times in five minutes. */
const pupilsMax = 80;
const traceIdBytes = 16;
const spanIdBytes = 8;
const unknownAccount = 401;

/**
 * Where the laboratory asks the versions from. Accounts are made when they are first needed, and
 * noted in `file`, so that the next start removes what this one could not.
 */
export function createClassroom(options: {
  readonly urls: Readonly<Partial<Record<VersionId, string>>>;
  readonly file: string;
  /** What the removal of the accounts may take at the end. Absent: 1 s. */
  readonly closeWithinMs?: number;
}): Classroom {
  const { urls, file, closeWithinMs = 1_000 } = options;
  const roll = openRoll(file);
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  const listeners = createListeners<[heard: HeardAnswer]>();
  const classes = new Map<VersionId, Class>();
  const placeOf = (version: VersionId) => {
    const url = urls[version];
    if (url === undefined) throw new Error(`${version} does not run`);
    const pupils = classes.get(version) ?? createClass(version, url, roll);
    classes.set(version, pupils);
    return { url, pupils };
  };

  const ask: Classroom['ask'] = async (version, { text, region }, how) => {
    const { url, pupils } = placeOf(version);
    const { signal, onEvent, kind = 'asked', at = Date.now() } = how;
    const pupil = await pupils.next().catch((error: unknown) => refusalOf(error));
    const traceId = randomBytes(traceIdBytes).toString('hex');
    const hearing = hearAnswer();
    const end =
      'ended' in pupil
        ? pupil
        : await sendQuestion({
            url,
            agent,
            text,
            signal,
            headers: {
              authorization: `Bearer ${pupil.token}`,
              traceparent: `00-${traceId}-${randomBytes(spanIdBytes).toString('hex')}-01`,
              ...(region !== undefined && { 'x-evolua-region': region }),
            },
            onEvent: (event) => {
              hearing.hear(event);
              onEvent(event);
            },
          });
    if (end.status === unknownAccount && 'token' in pupil) pupils.forget(pupil);
    const heard = { traceId, version, question: text, kind, at, ...hearing.atItsEnd(end) };
    listeners.tell(heard);
    return end;
  };

  return {
    ask,
    prepare: (version, perSecond) => {
      const pupils = Math.ceil(perSecond / questionsPerSecondOfPupil);
      return placeOf(version).pupils.grow(Math.min(pupilsMax, pupils));
    },
    onHeard: listeners.add,
    close: async () => {
      const closed = Promise.all([...classes.values()].map((each) => each.close()));
      await Promise.race([closed, delay(closeWithinMs, undefined, { ref: false })]);
      agent.destroy();
    },
  };
}

/** Nobody could be signed up: that is how the version answers now. */
function refusalOf(error: unknown): AskEnd {
  const isRefusal = typeof error === 'object' && error !== null && 'ended' in error;
  return isRefusal ? (error as AskEnd) : { status: 0, ended: 'refused' };
}

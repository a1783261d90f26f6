import { isTerminal } from '../../../src/chat/is-terminal.ts';
import type { FollowedEvent } from '../../../src/domain/followed-event.ts';
import type { Generation } from '../../../src/domain/generation.ts';
import type { Instance } from './world.ts';

/** A client as it should be: it keeps its text and its place, whatever happens to its connection. */
export const aReader = ({ ownerId, id: generationId }: Generation) => {
  let connection: { readonly instance: Instance; readonly leaving: AbortController } | undefined;
  const seen = {
    text: '',
    seq: 0,
    snapshots: 0,
    end: undefined as FollowedEvent | undefined,
    /** What no reader should ever see. */
    wrong: [] as string[],
  };

  const take = (event: FollowedEvent) => {
    if (seen.end !== undefined) seen.wrong.push(`${event.kind} after the end`);
    if (event.kind === 'snapshot') {
      seen.snapshots += 1;
      seen.text = event.text;
    } else {
      if (event.seq !== seen.seq + 1) seen.wrong.push(`${event.seq} after ${seen.seq}`);
      if (event.kind === 'delta') seen.text += event.text;
    }
    seen.seq = event.seq;
    if (isTerminal(event)) seen.end = event;
  };

  const drop = () => {
    connection?.leaving.abort();
    connection = undefined;
  };
  const read = async (instance: Instance, leaving: AbortController) => {
    const position = { ownerId, generationId, afterSeq: seen.seq };
    for await (const event of await instance.chat.follow(position, leaving.signal)) {
      if (leaving.signal.aborted) return;
      take(event);
    }
  };

  return {
    generationId,
    seen,
    drop,
    isConnectedTo: (instance: Instance) => connection?.instance === instance,
    connect: (instance: Instance) => {
      drop();
      if (seen.end !== undefined) return;
      const leaving = new AbortController();
      connection = { instance, leaving };
      // A connection that breaks is one that ends: the reader comes again.
      void read(instance, leaving).catch(() => undefined);
    },
  };
};

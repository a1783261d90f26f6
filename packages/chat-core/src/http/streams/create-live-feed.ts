/** The same frames for everybody who listens, about once a second. */
export type LiveFeed = {
  /**
   * What a listener is sent, the first frame at once; `undefined` where as many listen as may.
   * `cutOff` ends the connection of one that does not read.
   */
  readonly listen: (cutOff: () => void) => ReadableStream<Uint8Array> | undefined;
  /** Ends it for everybody. */
  readonly close: () => void;
};

type Listener = {
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  readonly cutOff: () => void;
  /** Frames in a row that it had no room for. */
  missed: number;
};

const LISTENERS_MAX = 64;
const BEAT_MS = 1_000;
const MISSED_MAX = 15;

/**
 * Reads a frame a second while somebody listens, and writes it once for all. Who reads slowly
 * misses frames; who has missed 15 in a row is cut off. A frame a second is heartbeat enough.
 */
export const createLiveFeed = (source: {
  /** An SSE frame. */
  readonly read: () => Promise<string>;
  readonly onError: (error: unknown) => void;
  /** So many listen now. */
  readonly onListeners?: (count: number) => void;
}): LiveFeed => {
  const encoder = new TextEncoder();
  const listeners = new Set<Listener>();
  let beating: NodeJS.Timeout | undefined;
  let reading = false;
  let last: { readonly frame: Uint8Array; readonly atMs: number } | undefined;

  const leave = (listener: Listener) => {
    if (!listeners.delete(listener)) return;
    source.onListeners?.(listeners.size);
    if (listeners.size > 0) return;
    clearInterval(beating);
    beating = undefined;
  };
  const end = (listener: Listener) => {
    leave(listener);
    listener.controller.close();
  };
  const tell = (listener: Listener, frame: Uint8Array) => {
    const hasRoom = (listener.controller.desiredSize ?? 0) > 0;
    listener.missed = hasRoom ? 0 : listener.missed + 1;
    if (hasRoom) return listener.controller.enqueue(frame);
    if (listener.missed < MISSED_MAX) return;
    end(listener);
    listener.cutOff();
  };
  const beat = async () => {
    if (reading) return;
    reading = true;
    try {
      const frame = encoder.encode(await source.read());
      last = { frame, atMs: performance.now() };
      for (const listener of listeners) tell(listener, frame);
    } catch (error) {
      source.onError(error);
    } finally {
      reading = false;
    }
  };
  const join = (listener: Listener) => {
    listeners.add(listener);
    source.onListeners?.(listeners.size);
    beating ??= setInterval(beat, BEAT_MS).unref();
    const isFresh = last !== undefined && performance.now() - last.atMs < BEAT_MS;
    if (last !== undefined && isFresh) tell(listener, last.frame);
    else void beat();
  };

  return {
    listen: (cutOff) => {
      if (listeners.size >= LISTENERS_MAX) return undefined;
      let leaveNow = () => {};
      return new ReadableStream<Uint8Array>({
        start: (controller) => {
          const listener = { controller, cutOff, missed: 0 };
          leaveNow = () => leave(listener);
          join(listener);
        },
        cancel: () => leaveNow(),
      });
    },
    close: () => {
      for (const listener of listeners) end(listener);
    },
  };
};

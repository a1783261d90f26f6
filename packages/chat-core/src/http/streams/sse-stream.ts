import { within } from '../../domain/within.ts';

/** What an SSE response sends, and how it ends. */
export type SseSource = {
  /** Whole SSE frames. Asked for the next one only when the reader took the last one. */
  readonly frames: AsyncIterator<string>;
  /** Called once, when the stream is over, whoever ended it. */
  readonly onEnd: () => void;
  /** Asked every 5 s while the stream lasts; `false` ends it at once. */
  readonly stillAllowed: () => Promise<boolean>;
  /** What broke the frames; the stream then ends without a terminal event: reconnect. */
  readonly onError: (error: unknown) => void;
};

const HEARTBEAT = ': ping\n\n';
const HEARTBEAT_MS = 15_000;
const RECHECK_MS = 5_000;

/**
 * Server-sent events as a plain pull-mode `ReadableStream`: one pull, one frame, so a slow reader
 * holds the source back instead of filling memory. Silence is filled with a comment every 15 s
 * (WHATWG HTML, server-sent events: authoring notes).
 */
export const sseStream = (source: SseSource): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  let pending: Promise<IteratorResult<string>> | undefined;
  let recheck: NodeJS.Timeout | undefined;
  let ended = false;

  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(recheck);
    source.onEnd();
    void source.frames.return?.().catch(() => undefined);
  };
  const close = (controller: ReadableStreamDefaultController) => {
    if (ended) return;
    end();
    controller.close();
  };

  return new ReadableStream<Uint8Array>(
    {
      // Nothing is begun before the first pull: a HEAD request never reads its body.
      pull: async (controller) => {
        recheck ??= setInterval(() => {
          void allowed(source).then((yes) => yes || close(controller));
        }, RECHECK_MS);
        try {
          pending ??= source.frames.next();
          const result = await within(HEARTBEAT_MS, pending);
          if (ended) return;
          if (result === undefined) return controller.enqueue(encoder.encode(HEARTBEAT));
          pending = undefined;
          if (result.done) return close(controller);
          controller.enqueue(encoder.encode(result.value));
        } catch (error) {
          if (!ended) source.onError(error);
          close(controller);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
};

/** A store that can't be asked ended nobody's session either: the next check will tell. */
const allowed = ({ stillAllowed }: SseSource) => stillAllowed().catch(() => true);

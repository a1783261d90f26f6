import { connect } from 'node:net';

/** One kept-alive connection, one question at a time, as cheap as it gets. */
export type RawClient = {
  /** Resolves at the end of the answer; throws on anything but a 200. */
  readonly ask: (request: string, onBytes?: (text: string) => void) => Promise<void>;
  readonly close: () => void;
};

const LENGTH = /content-length: (\d+)/i;
const LAST_CHUNK = '\r\n0\r\n\r\n';

export const rawClient = (url: string): RawClient => {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let answered = Promise.withResolvers<void>();
  let onBytes: ((text: string) => void) | undefined;
  let isInBody = false;
  /** Bytes of the body still to come; `undefined`: they come in chunks. */
  let missing: number | undefined;
  let tail = '';

  const fail = (error: Error) => answered.reject(error);
  const readHead = (text: string, bytes: number) => {
    if (!text.startsWith('HTTP/1.1 200')) return fail(new Error(text.slice(0, 400)));
    const length = LENGTH.exec(text)?.[1];
    const headBytes = text.indexOf('\r\n\r\n') + 4;
    missing = length === undefined ? undefined : Number(length) + headBytes - bytes;
    isInBody = true;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  socket.on('data', (bytes) => {
    const text = bytes.toString('latin1');
    if (isInBody) missing = missing === undefined ? undefined : missing - bytes.length;
    else readHead(text, bytes.length);
    onBytes?.(text);
    tail = (text.length < LAST_CHUNK.length ? tail + text : text).slice(-LAST_CHUNK.length);
    if (missing === undefined ? tail !== LAST_CHUNK : missing > 0) return;
    isInBody = false;
    answered.resolve();
  });
  return {
    ask: (request, listener) => {
      answered = Promise.withResolvers();
      onBytes = listener;
      socket.write(request);
      return answered.promise;
    },
    close: () => {
      answered.promise.catch(() => undefined);
      socket.destroy();
    },
  };
};

import { ChatError } from '../domain/chat-error.ts';

const PENDING_CHARACTERS_MAX = 256 * 1_024;
const FRAME_END = /\r?\n(?:\r?\n)+/u;
/** What may stand at the beginning of a frame: a field or a comment (a leading colon). */
const FIELD = /^[a-z]*:/u;
const LINE_END = /\r?\n/u;

/**
 * Gemini's event stream, whole frames only. An overload in the middle of an answer comes as bare
 * JSON between or after the frames, which the SDK finds only when it fills one network chunk: here
 * it is thrown as an error whose message is that JSON, however it was cut. Other unframed text is
 * a `SyntaxError`; an unfinished frame at the end is dropped, for the answer is then truncated.
 * Reference: failure semantics, genai trap 8.
 */
export async function* googleFrames(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let pending = '';
  for await (const chunk of body) {
    pending += decoder.decode(chunk, { stream: true });
    const pieces = pending.split(FRAME_END);
    pending = pieces.pop()?.trimStart() ?? '';
    const frames = pieces.map((piece) => piece.trimStart()).filter((piece) => piece !== '');
    const bare = frames.findIndex((frame) => !FIELD.test(frame));
    const framed = (bare === -1 ? frames : frames.slice(0, bare)).map(dataOf).join('');
    if (framed !== '') yield encoder.encode(framed);
    if (bare !== -1) throw bareError(frames.slice(bare).join('\n'));
    if (isJson(pending)) throw bareError(pending);
    if (pending.length > PENDING_CHARACTERS_MAX) throw new ChatError('protocol');
  }
  if (pending.trim() !== '' && !FIELD.test(pending)) throw bareError(pending);
}

/** The SDK overlooks a frame that doesn't begin with its data, or has it in more than one line. */
const dataOf = (frame: string) => {
  const lines = frame.split(LINE_END).filter((line) => line.startsWith('data:'));
  const data = lines.map((line) => line.slice('data:'.length).trimStart()).join(' ');
  return data === '' ? '' : `data: ${data}\n\n`;
};

/** An error that was cut off before it could say which it is: it is an overload that cuts. */
const bareError = (text: string) => {
  if (isJson(text)) return new Error(text);
  return text.trimStart().startsWith('{') && text.includes('"error"')
    ? new ChatError('overloaded', { cause: text })
    : new SyntaxError('text outside of the event stream');
};

const isJson = (text: string) => {
  if (!text.trimEnd().endsWith('}') || FIELD.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

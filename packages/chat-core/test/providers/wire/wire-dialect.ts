import type fc from 'fast-check';
import type { ChatMessage } from '../../../src/domain/chat-message.ts';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import type { ProviderMeans } from '../../../src/providers/provider-means.ts';

export type WireEnding = 'stop' | 'length' | 'filtered' | 'tool-calls';

/** A provider's protocol as bytes, and the adapter that reads them. */
export type WireDialect = {
  readonly name: string;
  readonly adapter: (url: string, means: ProviderMeans) => ChatProvider;
  /** What comes before the first content and does not commit. */
  readonly opening: readonly string[];
  readonly text: (piece: string) => string;
  /** The canonical tool call, in as many frames as the protocol allows. */
  readonly tool: readonly string[];
  /** From the last content to the end of the body; `counted` says whether usage is among it. */
  readonly ending: (ending: WireEnding, counted: boolean) => readonly string[];
  /** How many frames of an ending are the marker that may be missing. */
  readonly marker: number;
  /** A whole stream without any content in it. */
  readonly noContent: readonly string[];
  readonly keepAlive: string;
  /** A frame around any JSON. */
  readonly frame: (value: unknown) => string;
  /** What a chunk has that matters, with anything in it; and words that end an answer. */
  readonly shape: (anything: fc.Arbitrary<unknown>) => fc.Arbitrary<unknown>;
  /** A frame of good shape whose JSON is broken. */
  readonly malformed: string;
  /** "Overloaded", inside a 200. */
  readonly overloaded: string;
  /** The body of an HTTP refusal in the protocol's shape, without a telling word. */
  readonly refusal: (status: number) => string;
  /** Whether a wait comes as a header; Gemini's SDK hides headers, and its API says it in JSON. */
  readonly hearsRetryAfter: boolean;
  /** The conversation in a request's body. */
  readonly asked: (body: string) => readonly Pick<ChatMessage, 'role' | 'content'>[];
};

import type { ChatMessage } from './chat-message.ts';

/** What a client asks of a model, whatever the dialect it asked in. */
export type ChatCall = {
  readonly model: string;
  readonly stream: boolean;
  readonly messages: readonly ChatMessage[];
  readonly completionTokensMax: number | undefined;
  readonly stop: readonly string[];
  /** The tool that the answer has to call, with the JSON schema of its arguments. */
  readonly tool: ForcedTool | undefined;
  /** The answer has to be JSON; with a schema, JSON that fits it. */
  readonly json: { readonly schema: unknown } | undefined;
};

type ForcedTool = {
  readonly name: string;
  readonly parameters: unknown;
  /** The client named the tool itself, rather than asking for any. */
  readonly named: boolean;
};

import type { ChatMessage } from './chat-message.ts';
import type { RequestContext } from './request-context.ts';
import type { ResponseFormat } from './response-format.ts';
import type { Sampling } from './sampling.ts';
import type { ToolChoice } from './tool-choice.ts';
import type { ToolDefinition } from './tool-definition.ts';

/** A question on its way down the stack. */
export type ChatRequest = {
  readonly messages: readonly ChatMessage[];
  /** `evolua`, or a provider's or a model's name, which restricts the targets. */
  readonly model: string;
  readonly sampling: Sampling;
  readonly tools?: readonly ToolDefinition[];
  readonly toolChoice?: ToolChoice;
  readonly responseFormat?: ResponseFormat;
  /**
   * The beginning of the answer, which the reader has already: the answer wanted is what comes
   * after it, which may be nothing. Set by who continues an answer, put into the messages by `prefill`.
   */
  readonly continues?: string;
  /** Another answer is wanted than the one there is: none that is kept or shared will do. */
  readonly anew?: boolean;
  readonly context: RequestContext;
};

/** A call of a client's tool that the model asked for; `arguments` is JSON text, as it came. */
export type ToolCall = {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
};

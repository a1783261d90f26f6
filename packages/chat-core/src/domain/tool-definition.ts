/** A tool that the client offers to the model; `parameters` is a JSON Schema. */
export type ToolDefinition = {
  readonly name: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
};

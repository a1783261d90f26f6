/** Whether the model may, must or must not call a tool. */
export type ToolChoice = 'auto' | 'none' | 'required' | { readonly name: string };

/** Tokens as the provider reports them. */
export type Usage = { readonly promptTokens: number; readonly completionTokens: number };

type Passed = RequestInit & { readonly attempt?: AbortSignal };

/**
 * The abort of a call, handed to our fetch beneath the SDK and not to the SDK: that would link it,
 * weakly, to signals of its own, which costs every answer as much as reading it. What the SDK makes
 * of the broken call does not matter to who has broken it off.
 */
export const pastTheSdk = {
  /** Among the SDK's options of one request; it takes them for what its fetch understands. */
  give: (attempt: AbortSignal) => ({ fetchOptions: { attempt } as object }),

  /** In the fetch: the signal that counts. */
  take: (init: RequestInit | undefined): AbortSignal | undefined =>
    (init as Passed | undefined)?.attempt ?? init?.signal ?? undefined,
};

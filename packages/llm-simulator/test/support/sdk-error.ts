/** What an application can tell of an error that an SDK threw. */
export type SdkError = {
  readonly name: string;
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly message: string;
  readonly cause: string | undefined;
};

export function sdkError(error: unknown): SdkError {
  if (!(error instanceof Error)) throw error;
  const { status, type } = error as { status?: number; type?: string };
  return {
    name: error.constructor.name,
    status,
    type: type ?? undefined,
    message: error.message,
    cause: innermostCode(error),
  };
}

/** The code that Node or undici gave the failure, however deep the SDK has wrapped it. */
function innermostCode(error: Error): string | undefined {
  const deeper = error.cause instanceof Error ? innermostCode(error.cause) : undefined;
  return deeper ?? (error as NodeJS.ErrnoException).code ?? undefined;
}

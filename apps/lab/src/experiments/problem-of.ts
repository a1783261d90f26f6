/** Errors whose message is a sentence for the person who reads it. */
const told = new Set(['Problem', 'LabRefusal']);

/** What a reader is told of an error (pt-BR); nothing internal. */
export function problemOf(error: unknown): string {
  return error instanceof Error && told.has(error.name)
    ? error.message
    : 'O experimento parou por um defeito do laboratório.';
}

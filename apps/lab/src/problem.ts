/**
 * An error whose message is a whole sentence for the person at the console (pt-BR): what happened,
 * what to do. `main.ts` prints it as it is; any other error is a defect and keeps its stack.
 */
export function problem(sentence: string, cause?: unknown): Error {
  const error = new Error(sentence, { cause });
  error.name = 'Problem';
  return error;
}

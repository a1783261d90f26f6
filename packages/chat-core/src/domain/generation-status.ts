/**
 * `error`: the provider failed and the partial text is kept. `interrupted`: the process that was
 * writing it died. A message that no generation writes is `completed` from the start.
 */
export type GenerationStatus = 'running' | 'completed' | 'stopped' | 'error' | 'interrupted';

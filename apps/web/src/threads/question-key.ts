/** A question is known by its first answer's generation, which the browser chose before asking. */
export const questionKey = (generationId: string): string => `?${generationId}`;

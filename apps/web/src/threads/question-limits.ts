/** How long a question may be for the server to take it, and from where on we count aloud. */
export const questionLimits = { charactersMax: 8_000, countedFrom: 7_000 } as const;

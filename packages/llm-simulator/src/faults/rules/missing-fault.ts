/** Why a provider cannot express a fault, in Portuguese; undefined: it can. */
export type MissingFault = (provider: string, kind: string) => string | undefined;

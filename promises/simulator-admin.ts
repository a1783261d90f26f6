/** A call of the simulator, as its journal has it. */
export type Attempt = {
  readonly outcome: string;
  readonly clientAbortAt: number | null;
  readonly bytesGeneratedAfterAbort: number;
};

/** The simulator's steering wheel, over its admin API. */
export type SimulatorAdmin = {
  readonly fail: (fault: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly repair: () => Promise<void>;
  /** Faults, journal and pace as at the start. */
  readonly reset: () => Promise<void>;
  /** The attempts that have ended, oldest first. */
  readonly journal: () => Promise<readonly Attempt[]>;
  /** A token every so many milliseconds, and as long for the first one. */
  readonly pace: (tokenGapMs: number) => Promise<void>;
};

/** The admin API of the simulator at `url`; whatever it refuses is thrown. */
export const createSimulatorAdmin = (url: string): SimulatorAdmin => {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/admin${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response;
  };
  return {
    fail: async (fault) => {
      await call('POST', '/faults', { fault });
    },
    repair: async () => {
      await call('DELETE', '/faults');
    },
    reset: async () => {
      await call('POST', '/reset');
    },
    journal: async () => {
      const { entries } = (await (await call('GET', '/journal?limit=1000')).json()) as {
        readonly entries: readonly Attempt[];
      };
      return entries;
    },
    pace: async (tokenGapMs) => {
      const steady = { timeToFirstTokenJitterMs: 0, tokenGapJitterMs: 0 };
      await call('PUT', '/pace', { timeToFirstTokenMs: tokenGapMs, tokenGapMs, ...steady });
    },
  };
};

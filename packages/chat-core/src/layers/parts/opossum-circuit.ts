import CircuitBreaker from 'opossum';
import { timerMs } from '../../domain/timer-ms.ts';
import type { BreakerVerdict } from './breaker-verdict.ts';
import { rollingBuckets } from './rolling-buckets.ts';

export type CircuitState = 'closed' | 'open' | 'half-open';

export type CircuitOptions = {
  readonly callsMin: number;
  readonly failurePercentMax: number;
  readonly windowMs: number;
  readonly resetMs: number;
  readonly onStateChange: (state: CircuitState) => void;
};

/** A call that may be made. */
type Admission = {
  readonly isProbe: boolean;
  /** Counts how the call ended, and says what that changed. Only the first word is heard. */
  readonly end: (verdict: BreakerVerdict) => Promise<'opened' | 'closed' | undefined>;
};

type Circuit = {
  /** `undefined`: not now. */
  readonly admit: () => Admission | undefined;
  /** Until the next probe may go, if the one under way fails. */
  readonly retryAfterMs: () => number;
};

const BUCKETS = 10;
const succeed = () => Promise.resolve();
const fail = (): never => {
  throw new Error('the call failed');
};

/**
 * opossum 10 as a circuit for streams (gate and recorder). `fire` judges a promise, and a stream is
 * none: while closed, a call is fired when it is over, with its outcome alone. A probe is fired
 * when it begins, so that opossum's one half-open slot is taken until the probe's end is known.
 */
export const opossumCircuit = (options: CircuitOptions): Circuit => {
  const { callsMin, failurePercentMax, windowMs, resetMs, onStateChange } = options;
  const { rotations, roll, clear } = rollingBuckets(windowMs, BUCKETS);
  const circuit = new CircuitBreaker((outcome: () => Promise<void>) => outcome(), {
    name: 'circuit',
    timeout: false,
    volumeThreshold: callsMin,
    errorThresholdPercentage: failurePercentMax,
    resetTimeout: timerMs(resetMs),
    rollingCountTimeout: windowMs,
    rollingCountBuckets: BUCKETS,
    rotateBucketController: rotations,
    rollingPercentilesEnabled: false,
    enableSnapshots: false,
  });
  let epoch = 0;
  let probeAtMs = 0;
  circuit.on('open', () => {
    epoch += 1;
    probeAtMs = performance.now() + resetMs;
    onStateChange('open');
  });
  circuit.on('halfOpen', () => onStateChange('half-open'));
  circuit.on('close', () => {
    // Failures from before the outage would open it again at the next single one.
    clear();
    onStateChange('closed');
  });

  const call = (): Admission => {
    const begunIn = epoch;
    return {
      isProbe: false,
      end: async (verdict) => {
        // What began before the outage says nothing about what came after it.
        if (verdict === 'neutral' || epoch !== begunIn) return undefined;
        roll();
        circuit.fire(verdict === 'success' ? succeed : fail).catch(() => undefined);
        // `fail` throws at once, so whoever finds it open here has opened it.
        return circuit.opened ? 'opened' : undefined;
      },
    };
  };

  const probe = (): Admission => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const over = circuit
      .fire(() => promise)
      .then(
        () => 'closed' as const,
        () => 'opened' as const,
      );
    return {
      isProbe: true,
      // Neutral does not heal either: the next window has a probe of its own.
      end: (verdict) => {
        if (verdict === 'success') resolve();
        else reject(new Error(`the probe ended: ${verdict}`));
        return over;
      },
    };
  };

  return {
    admit: () => {
      if (circuit.closed) return once(call());
      return circuit.pendingClose ? once(probe()) : undefined;
    },
    retryAfterMs: () =>
      circuit.opened ? Math.max(0, Math.ceil(probeAtMs - performance.now())) : resetMs,
  };
};

const once = ({ isProbe, end }: Admission): Admission => {
  let isOver = false;
  return {
    isProbe,
    end: async (verdict) => {
      if (isOver) return undefined;
      isOver = true;
      return end(verdict);
    },
  };
};

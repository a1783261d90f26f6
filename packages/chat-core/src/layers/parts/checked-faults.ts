import type { ChaosFaults } from '../../domain/chaos-experiment.ts';
import { injectedError } from './injected-error.ts';
import { refuseUnless } from './refuse-unless.ts';

const LATENCY_MS_MAX = 60_000;
const PIECES_MAX = 10_000;

/** Faults within their limits. Throws `invalid_request` with the field that is not. */
export const checkedFaults = (faults: ChaosFaults): ChaosFaults => {
  const { latency, error, cut } = faults;
  refuseUnless('faults', latency !== undefined || error !== undefined || cut !== undefined);
  // It would be cut off nothing, and nobody would notice that it never struck.
  refuseUnless('faults.cut', cut === undefined || error === undefined);
  if (latency !== undefined) {
    const { ms, jitterMs = 0 } = latency;
    refuseUnless('faults.latency.ms', ms > 0 && ms <= LATENCY_MS_MAX);
    refuseUnless('faults.latency.jitterMs', jitterMs >= 0 && jitterMs <= ms);
  }
  if (error !== undefined) {
    refuseUnless('faults.error.code', injectedError(error.code) !== undefined);
  }
  if (cut !== undefined) {
    const { afterPieces } = cut;
    const isCount = Number.isInteger(afterPieces) && afterPieces >= 1 && afterPieces <= PIECES_MAX;
    refuseUnless('faults.cut.afterPieces', isCount);
  }
  return faults;
};

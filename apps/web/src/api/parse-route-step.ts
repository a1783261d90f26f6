import { isRecord } from './is-record.ts';
import type { RouteStep } from './route-step.ts';

const LAYERS = [
  'coalesce',
  'bulkhead',
  'retry',
  'breaker',
  'failover',
  'hedge',
  'continuation',
  'degrade',
  'chaos',
] as const;

/** A station out of JSON; `undefined` for kinds that these screens do not know yet. */
export const parseRouteStep = (value: unknown): RouteStep | undefined => {
  if (!isRecord(value) || typeof value.outcome !== 'string' || typeof value.ms !== 'number') {
    return undefined;
  }
  const { kind, outcome, ms } = value;
  if (kind === 'cache' && (outcome === 'hit' || outcome === 'miss' || outcome === 'unavailable')) {
    return { kind, outcome, ms };
  }
  if (kind === 'attempt' && typeof value.provider === 'string') {
    return {
      kind,
      outcome,
      ms,
      provider: value.provider,
      model: typeof value.model === 'string' ? value.model : '',
      ...(typeof value.status === 'number' && { status: value.status }),
    };
  }
  const layer = LAYERS.find((each) => each === kind);
  if (layer === undefined) return undefined;
  const provider = typeof value.provider === 'string' && { provider: value.provider };
  return { kind: layer, outcome, ms, ...provider };
};

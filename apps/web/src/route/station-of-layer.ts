import type { RouteStep } from '../api/route-step.ts';
import { formatDuration } from '../format/format-duration.ts';
import { providerName } from '../format/provider-name.ts';
import { text } from '../text/pt-br.ts';
import type { Station } from './station.ts';

type LayerStep = Exclude<RouteStep, { kind: 'cache' | 'attempt' }>;

/** Which outcomes of a layer are more than passing through. */
const SHAPES: Readonly<Record<string, Station['shape']>> = {
  'bulkhead shed': 'failed',
  'breaker rejected': 'failed',
  'breaker opened': 'failed',
  'degrade kept': 'degraded',
  'degrade minillm': 'degraded',
};

/**
 * What a layer did, as a station; `undefined` for a failover, which the next attempt tells already.
 * A layer's word is the word of the course: breaker, retry, hedge.
 */
export const stationOfLayer = ({ kind, outcome, ms, provider }: LayerStep) => {
  if (kind === 'failover') return undefined;
  const words = text.route.layerOutcomes[kind] ?? {};
  const why = words[outcome] ?? text.route.outcomes[outcome] ?? text.route.unknownOutcome;
  const whom = provider === undefined ? '' : ` ${providerName(provider)}`;
  return {
    name: `${text.route.layers[kind]}${whom}`,
    note: ms > 0 ? `${why}\u00a0· ${formatDuration(ms)}` : why,
    shape: SHAPES[`${kind} ${outcome}`] ?? 'waiting',
  };
};

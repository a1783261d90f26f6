import type { AnswerState } from '../answers/answer-state.ts';
import type { RouteStep } from '../api/route-step.ts';
import { formatDuration } from '../format/format-duration.ts';
import { providerName } from '../format/provider-name.ts';
import { text } from '../text/pt-br.ts';
import type { Station } from './station.ts';
import { stationOfLayer } from './station-of-layer.ts';

type Way = Pick<AnswerState, 'phase' | 'route' | 'summary'> & {
  /** Whom the version asks, in order of preference. */
  readonly providers: readonly string[];
};

/** The stations of a question's way: those it passed, and the one where it is or where it ended. */
export const stationsOf = ({ phase, route, summary, providers }: Way): readonly Station[] => {
  const degraded = summary?.degraded ?? false;
  const stations = route.flatMap((step, index) => stationOf(step, index, degraded) ?? []);
  const answered = route.some(isAnswer);
  const key = String(route.length);
  if (phase === 'asking' && !answered) {
    const name = providers.length === 1 ? providerName(providers[0] ?? '') : text.route.provider;
    const here =
      route.length === 0
        ? { name: text.route.question, note: text.route.underWay }
        : { name, note: text.route.waiting };
    stations.push({ key, ...here, shape: 'waiting', pending: true });
  }
  if ((phase === 'failed' || phase === 'refused') && route.length > 0 && !answered) {
    const { end, noWayOut } = text.route;
    stations.push({ key, name: end, note: noWayOut, shape: 'failed', pending: false });
  }
  return stations;
};

const isAnswer = (step: RouteStep): boolean =>
  step.kind === 'cache'
    ? step.outcome === 'hit'
    : step.kind === 'degrade' || (step.kind === 'attempt' && step.outcome === 'ok');

const stationOf = (step: RouteStep, index: number, degraded: boolean): Station | undefined => {
  const base = { key: String(index), pending: false };
  const time = formatDuration(step.ms);
  if (step.kind === 'cache') {
    const note = text.route.cacheOutcomes[step.outcome];
    const shape = ({ hit: 'good', miss: 'waiting', unavailable: 'failed' } as const)[step.outcome];
    return { ...base, name: text.route.cache, note: `${note}\u00a0· ${time}`, shape };
  }
  if (step.kind !== 'attempt') {
    const station = stationOfLayer(step);
    return station && { ...base, ...station };
  }
  const name = providerName(step.provider);
  if (step.outcome === 'ok') {
    return { ...base, name, note: `✓ ${time}`, shape: degraded ? 'degraded' : 'good' };
  }
  const word = text.route.outcomes[step.outcome] ?? text.route.unknownOutcome;
  const note = step.status ? `${step.status}, ${word}` : word;
  // Stopped by the reader: nothing failed.
  const shape = step.outcome === 'aborted' ? 'waiting' : 'failed';
  return { ...base, name, note: step.ms > 0 ? `${note}\u00a0· ${time}` : note, shape };
};

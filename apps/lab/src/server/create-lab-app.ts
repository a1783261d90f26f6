import { Hono } from 'hono';
import { checkHost } from './guards/check-host.ts';
import { checkOrigin } from './guards/check-origin.ts';
import { limitBody } from './guards/limit-body.ts';
import { stampResponse } from './guards/stamp-response.ts';
import type { LabApp } from './lab-env.ts';
import type { LabParts } from './lab-parts.ts';
import { labStateOf } from './lab-state-of.ts';
import { createLiveHub } from './live/live-hub.ts';
import { answerProblems } from './problems/answer-problems.ts';
import { architectureRoutes } from './routes/architecture-routes.ts';
import { codeRoutes } from './routes/code-routes.ts';
import { experimentRoutes } from './routes/experiment-routes.ts';
import { faultRoutes } from './routes/fault-routes.ts';
import { gameDayRoutes } from './routes/game-day-routes.ts';
import { liveRoutes } from './routes/live-routes.ts';
import { processRoutes } from './routes/process-routes.ts';
import { questionRoutes } from './routes/question-routes.ts';
import { requestRoutes } from './routes/request-routes.ts';
import { screenRoutes } from './routes/screen-routes.ts';
import { spanRoutes } from './routes/span-routes.ts';
import { trafficRoutes } from './routes/traffic-routes.ts';
import { createSpanStore } from './spans/create-span-store.ts';

const bodyBytesMax = 16_384;

/**
 * The laboratory over HTTP, as packages/lab-contract describes it. Listens to nothing by itself;
 * `hosts` are the names that it may be asked by, the first of them the usual one.
 */
export function createLabApp(
  parts: LabParts,
  hosts: readonly string[],
): { readonly fetch: LabApp['fetch']; readonly close: () => void } {
  const app: LabApp = new Hono();
  const watched = watchedFrom(parts);
  const hub = hubOf(parts, watched('figures'));
  const spans = createSpanStore(() => askedOf(parts));
  answerProblems(app, parts.log);
  app.use(stampResponse, checkHost(hosts));
  spanRoutes(app, spans, parts);
  app.use(checkOrigin(hosts), limitBody(bodyBytesMax));
  liveRoutes(app, parts, hub);
  questionRoutes(app, parts);
  trafficRoutes(app, parts, hub);
  faultRoutes(app, parts);
  experimentRoutes(app, parts);
  gameDayRoutes(app, parts);
  codeRoutes(app, parts);
  requestRoutes(app, parts, spans);
  processRoutes(app, parts);
  const diagrams = architectureRoutes(app, parts, watched('diagrams'));
  screenRoutes(app, parts.root);
  const close = () => {
    hub.close();
    diagrams.close();
  };
  return { fetch: app.fetch, close };
}

/** There is traffic while somebody looks at its figures, or at the diagrams. */
function watchedFrom({ traffic }: LabParts) {
  const counts = { figures: 0, diagrams: 0 };
  return (what: keyof typeof counts) => (count: number) => {
    counts[what] = count;
    traffic.watched(counts.figures + counts.diagrams);
  };
}

/** What somebody asked at a screen is looked at long after the traffic around it. */
function askedOf({ traffic }: LabParts): ReadonlySet<string> {
  const asked = traffic.traces().filter((trace) => trace.asked);
  return new Set(asked.map(({ id }) => id));
}

/** What each of the parts tells reaches the viewers. */
function hubOf(parts: LabParts, onWatched: (count: number) => void) {
  const { faults, traffic, experiments, gameDays, processViews, memoryMb } = parts;
  const hub = createLiveHub({
    state: () => ({ type: 'state', ...labStateOf(parts) }),
    figures: traffic.figures,
    onWatched,
    topics: {
      faults: () => ({ type: 'faults', active: faults.active(), past: faults.past() }),
      traffic: () => ({ type: 'traffic', ...traffic.settings() }),
      processes: () => ({ type: 'processes', processes: processViews(), memoryMb: memoryMb() }),
      run: () => ({ type: 'run', run: experiments.run() }),
      'game-day': () => ({ type: 'game-day', gameDay: gameDays.view() }),
    },
  });
  faults.onChange(() => hub.touch('faults'));
  experiments.onChange(() => hub.touch('run'));
  gameDays.onChange(() => hub.touch('game-day'));
  traffic.onTick(hub.tick);
  return hub;
}

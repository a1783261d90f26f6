import { renderSvg } from '@evolua/architecture/render/render-svg';
import { report } from './report.ts';

const RUNS = 50;
const RENDER_MS_MAX = 20;

/** The largest of the four drawings, from the model to the last byte: processor time, the first too. */
export const diagrams = (): void => {
  const before = process.cpuUsage();
  for (let run = 0; run < RUNS; run += 1) renderSvg('v4', 'auto');
  const { user, system } = process.cpuUsage(before);
  const meanMs = (user + system) / 1_000 / RUNS;
  report('desenho da V4, SVG inteiro, processador', `${meanMs.toFixed(1)} ms`, [
    `≤ ${RENDER_MS_MAX} ms`,
    meanMs <= RENDER_MS_MAX,
  ]);
};

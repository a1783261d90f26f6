import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Percentiles } from '../figures/figures.ts';
import { duration } from '../format/duration.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { niceMax } from './nice-max.ts';

const box = { width: 860, left: 58, right: 742, top: 14, row: 44, axis: 26 };
const MARKS = 4;

type Row = { readonly version: VersionId; readonly values: Percentiles };

/** p50, p95 and p99 of each version on one axis: a disc, a bar up to a stroke, a thin end. */
export const rangePlot = (label: string, rows: readonly Row[]): string => {
  const max = niceMax(Math.max(0, ...rows.map(({ values }) => values.p99 ?? 0)));
  const height = box.top + rows.length * box.row + box.axis;
  const x = (ms: number) => box.left + ((box.right - box.left) * ms) / max;
  const marks = Array.from({ length: MARKS + 1 }, (_, index) => {
    const at = x((max * index) / MARKS);
    return (
      `<path class="grid" d="M${at} ${box.top}V${height - box.axis}"/>` +
      `<text x="${at}" y="${height - 8}" text-anchor="middle">${escapeHtml(duration((max * index) / MARKS))}</text>`
    );
  });
  return (
    `<svg class="plot" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${box.width} ${height}">` +
    [...marks, ...rows.map((row, index) => rowOf(row, box.top + (index + 0.5) * box.row, x))].join(
      '',
    ) +
    '</svg>'
  );
};

const rowOf = ({ version, values }: Row, y: number, x: (ms: number) => number): string => {
  const name = `<text class="end ${version}" x="${box.left - 8}" y="${y + 4}" text-anchor="end">${version.toUpperCase()}</text>`;
  const { p50, p95, p99 } = values;
  if (p50 === null || p95 === null || p99 === null) {
    return `${name}<text x="${box.left + 10}" y="${y + 4}">nenhuma resposta boa</text>`;
  }
  const said = `${duration(p50)} · ${duration(p95)} · ${duration(p99)}`;
  return (
    `${name}<g class="range ${version}"><path class="thin" d="M${x(p95)} ${y}H${x(p99)}M${x(p99)} ${y - 5}V${y + 5}"/>` +
    `<path class="thick" d="M${x(p50)} ${y}H${x(p95)}"/><circle cx="${x(p50)}" cy="${y}" r="6"/></g>` +
    `<text x="${x(p99) + 10 > box.right - 150 ? box.right - 4 : x(p99) + 10}" y="${y - 12}" ` +
    `text-anchor="${x(p99) + 10 > box.right - 150 ? 'end' : 'start'}">${escapeHtml(said)}</text>`
  );
};

import { escapeHtml } from '../html/escape-html.ts';
import type { Plot, Series } from './plot.ts';
import { roundMarks } from './round-marks.ts';
import { spread } from './spread.ts';

const box = { width: 860, height: 250, left: 58, right: 742, top: 16, bottom: 210 };
const LABEL_GAP = 15;
const GRID = [0, 0.25, 0.5, 0.75, 1];

/** Curves over one axis, as SVG: a dash pattern for each version, and its name at the end. */
export const linePlot = (plot: Plot): string => {
  const { label, series, band, yMax, yOf, xOf, endOf } = plot;
  const xMax = Math.max(1, ...series.flatMap(({ points }) => points.map(({ x }) => x)));
  const x = (value: number) => box.left + ((box.right - box.left) * value) / xMax;
  const y = (value: number) => box.bottom - ((box.bottom - box.top) * Math.min(value, yMax)) / yMax;

  const grid = GRID.map((share) => {
    const at = y(share * yMax);
    return (
      `<path class="grid" d="M${box.left} ${at}H${box.right}"/>` +
      `<text x="${box.left - 8}" y="${at + 4}" text-anchor="end">${escapeHtml(yOf(share * yMax))}</text>`
    );
  });
  const marks = roundMarks(xMax).map(
    (value) =>
      `<text x="${x(value)}" y="${box.bottom + 20}" text-anchor="middle">${escapeHtml(xOf(value))}</text>`,
  );
  const broken =
    band &&
    `<rect class="band" x="${x(band.from)}" y="${box.top - 8}" width="${x(band.until) - x(band.from)}" ` +
      `height="${box.bottom - box.top + 8}"/><path class="edge" d="M${x(band.from)} ${box.top - 8}V${box.bottom}"/>` +
      `<text class="named" x="${x(band.from) + 8}" y="${box.bottom + 36}">${escapeHtml(band.name)}</text>`;

  const ends = series.flatMap(({ version, points }) => {
    const last = points.findLast((point) => point.y !== null);
    return last?.y === undefined || last.y === null ? [] : [{ version, value: last.y }];
  });
  const places = spread(
    ends.map(({ value }) => y(value) + 4),
    { gap: LABEL_GAP, max: box.bottom + 4 },
  );
  const names = ends.map(
    ({ version, value }, index) =>
      `<text class="end ${version}" x="${box.right + 10}" y="${places[index]}">` +
      `${version.toUpperCase()} ${escapeHtml(endOf(value))}</text>`,
  );
  return (
    `<svg class="plot" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${box.width} ${box.height}">` +
    [broken ?? '', ...grid, ...marks, ...series.map((each) => curve(each, x, y)), ...names].join(
      '',
    ) +
    '</svg>'
  );
};

type Scale = (value: number) => number;

const curve = ({ version, points }: Series, x: Scale, y: Scale): string => {
  let pen = 'M';
  const steps = points.map((point) => {
    if (point.y === null) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`;
    pen = 'L';
    return step;
  });
  return `<path class="curve ${version}" d="${steps.join('')}"/>`;
};

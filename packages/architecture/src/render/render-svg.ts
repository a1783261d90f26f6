import { model as evolua } from '../data/model.ts';
import type { Layout, PlacedBox, PlacedLink, PlacedZone } from '../layout/layout.ts';
import { layoutOf } from '../layout/layout-of.ts';
import { MEASURES } from '../layout/measures.ts';
import type { VersionId } from '../model/version-id.ts';
import { diamondAt } from './diamond-at.ts';
import { element } from './element.ts';
import { escapeXml } from './escape-xml.ts';
import { legend } from './legend.ts';
import { plusAt } from './plus-at.ts';
import { styleOf, type Theme } from './style-of.ts';

/** Above the drawing: the version's name; below: the legend. */
const HEADER = 48;
const FOOTER = 40;

/** A version as an SVG file: of whole numbers, the same bytes for the same model. */
export const renderSvg = (version: VersionId, theme: Theme, model = evolua): string => {
  const layout = layoutOf(version, model);
  const { width } = layout;
  const height = layout.height + HEADER + FOOTER;
  const { name = '', question = '' } =
    model.tradeOffs.find((tradeOff) => tradeOff.version === version) ?? {};
  return `${element(
    'svg',
    {
      'aria-labelledby': 'title desc',
      class: version,
      height,
      role: 'img',
      viewBox: `0 0 ${width} ${height}`,
      width,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    [
      element('title', { id: 'title' }, escapeXml(`Arquitetura da ${titleOf(version)} ${name}`)),
      element('desc', { id: 'desc' }, escapeXml(describe(layout))),
      element('style', {}, styleOf(theme)),
      element('defs', {}, ['link', 'path', 'new'].map(head).join('')),
      element('rect', { class: 'paper', height, width }),
      element('text', { class: 'mark', x: 20, y: 34 }, titleOf(version)),
      element('text', { class: 'name', x: 66, y: 34 }, escapeXml(name)),
      element('text', { class: 'question', x: width - 14, y: 33 }, escapeXml(question)),
      element('g', { transform: `translate(0 ${HEADER})` }, drawing(layout)),
      legend(version, layout, HEADER + layout.height + FOOTER / 2),
    ].join('\n'),
  )}\n`;
};

const titleOf = (version: VersionId) => version.toUpperCase();

const describe = ({ zones, boxes, links }: Layout) => {
  const names = (chosen: readonly PlacedBox[]) =>
    chosen.map(({ title, note }) => `${title} (${note})`).join(', ');
  const brought = boxes.filter(({ isNew }) => isNew);
  const single = boxes.filter(({ isSinglePoint }) => isSinglePoint);
  return [
    `${boxes.length} peças e ${links.length} ligações.`,
    brought.length > 0 && `Chegaram: ${names(brought)}.`,
    single.length > 0 && `Pontos únicos de falha: ${names(single)}.`,
    ...zones
      .filter(({ isSinglePoint }) => isSinglePoint)
      .map(({ title }) => `Tudo o que responde está em um lugar só: ${title}.`),
  ]
    .filter(Boolean)
    .join(' ');
};

/** Old links above new ones: of a trunk that they share, only what is new stays in the new colour. */
const drawing = ({ zones, links, boxes }: Layout) =>
  [
    ...zones.map(drawZone),
    ...[...links].sort((one, other) => depth(one) - depth(other)).map(drawLink),
    ...boxes.map(drawBox),
  ].join('\n');

const depth = ({ isNew, isPath }: PlacedLink) => (isPath ? 2 : 0) + (isNew ? 0 : 1);

const drawZone = (zone: PlacedZone) => {
  const { id, kind, title, isSinglePoint, x, y, width, height } = zone;
  // Its title begins at the left.
  const atRight = x + width - 2 * MEASURES.mark.inset;
  const frame = element('rect', {
    class: { region: 'zone region', zone: 'zone az', group: 'zone' }[kind],
    'data-zone': id,
    height,
    rx: 8,
    width,
    x,
    y,
  });
  const name = element('text', { class: 'zone-name', x: x + 10, y: y + 15 }, escapeXml(title));
  return [frame, name, isSinglePoint ? diamondAt({ ...zone, x: atRight }) : ''].join('');
};

const drawLink = ({ id, points, isNew, isPath, isReplication, label }: PlacedLink) => {
  const [start = { x: 0, y: 0 }, ...rest] = points;
  let before = start;
  const steps = rest.map((point) => {
    const step = point.x === before.x ? `V${point.y}` : `H${point.x}`;
    before = point;
    return step;
  });
  const classes = ['link', isPath && 'path', isReplication && 'copy', isNew && 'new'];
  const line = element('path', {
    class: classes.filter(Boolean).join(' '),
    d: `M${start.x} ${start.y}${steps.join('')}`,
    'data-link': id,
    'marker-end': `url(#${isNew ? 'new' : isPath ? 'path' : 'link'})`,
  });
  return (
    line + (label ? element('text', { class: 'beside', x: label.x, y: label.y }, label.text) : '')
  );
};

const drawBox = (box: PlacedBox) => {
  const { id, title, noteLines, isNew, isSinglePoint, x, y, width, height } = box;
  const middle = x + width / 2;
  const lineHeight = MEASURES.noteSize + 2;
  const first = y + height / 2 + 5 - (noteLines.length * lineHeight) / 2;
  return element(
    'g',
    { 'data-part': id },
    [
      element('rect', { class: isNew ? 'box new' : 'box', height, rx: 6, width, x, y }),
      element('text', { class: 'part', x: middle, y: first }, escapeXml(title)),
      ...noteLines.map((line, at) =>
        element(
          'text',
          { class: 'note', x: middle, y: first + 2 + (at + 1) * lineHeight },
          escapeXml(line),
        ),
      ),
      isNew ? plusAt(box) : '',
      isSinglePoint ? diamondAt(box) : '',
    ].join(''),
  );
};

const head = (name: string) =>
  element(
    'marker',
    {
      id: name,
      markerHeight: 10,
      markerUnits: 'userSpaceOnUse',
      markerWidth: 10,
      orient: 'auto',
      refX: 7,
      refY: 5,
      viewBox: '0 0 10 10',
    },
    element('path', { class: `head head-${name}`, d: 'M1 1L8 5L1 9' }),
  );

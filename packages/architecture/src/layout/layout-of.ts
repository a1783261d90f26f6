import { model as evolua } from '../data/model.ts';
import { isLive } from '../model/is-live.ts';
import type { VersionId } from '../model/version-id.ts';
import { singlePoints } from '../what-if/single-points.ts';
import { singleRegion } from '../what-if/single-region.ts';
import type { Layout, PlacedBox, PlacedLink } from './layout.ts';
import { MEASURES } from './measures.ts';
import { pathOfQuestion } from './path-of-question.ts';
import { v1 } from './places/v1.ts';
import { v2 } from './places/v2.ts';
import { v3 } from './places/v3.ts';
import { v4 } from './places/v4.ts';
import type { Cell, Places, ZonePlace } from './places.ts';
import { route } from './route.ts';
import { wrap } from './wrap.ts';

const PLACES: Readonly<Record<VersionId, Places>> = { v1, v2, v3, v4 };

/**
 * Where everything of a version stands and how its links run.
 *
 * @throws if a component has no place, or a link no route: `places/` is written by hand.
 */
export const layoutOf = (version: VersionId, model = evolua): Layout => {
  const places = PLACES[version];
  const links = model.links.filter((link) => isLive(link, version));
  const path = pathOfQuestion(links, model);
  const single = singlePoints(version, model);
  const region = singleRegion(version, model);
  const isNew = (since: VersionId) => since === version && version !== 'v1';
  const boxes = model.components
    .filter((component) => isLive(component, version))
    .map(({ id, title, note, since }): PlacedBox => {
      const text = note[version] ?? '';
      const place = boxAt(places, known(places.boxes[id], `place for ${id} in ${version}`));
      const width = place.width - 2 * MEASURES.padding;
      return {
        id,
        title,
        note: text,
        noteLines: text === '' ? [] : wrap(text, MEASURES.noteSize, width),
        isNew: isNew(since),
        isSinglePoint: single.includes(id),
        ...place,
      };
    });
  const boxOf = (id: string) =>
    known(
      boxes.find((box) => box.id === id),
      `box ${id} in ${version}`,
    );
  return {
    width: MEASURES.width,
    height: MEASURES.height,
    zones: places.zones.map((zone) => ({
      ...zoneAt(places, zone),
      isSinglePoint: zone.id === region,
    })),
    boxes,
    links: links.map(({ id, from, to, since, protocol }): PlacedLink => {
      const sentence = known(routeOf(places, id, from, to), `route for ${id} in ${version}`);
      const points = route(sentence, boxOf(from), boxOf(to), places.tracks);
      const label = places.labels[id];
      return {
        id,
        points,
        isNew: isNew(since),
        isReplication: protocol === 'replication',
        isPath: path.has(id),
        ...(label && { label }),
      };
    }),
  };
};

const boxAt = ({ columns, rows, boxHeight }: Places, [column, row]: Cell) => ({
  ...known(columns[column], `column ${column}`),
  y: known(rows[row], `row ${row}`),
  height: boxHeight,
});

const zoneAt = (places: Places, { from, to, air, ...zone }: ZonePlace) => {
  const [first, last] = [boxAt(places, from), boxAt(places, to)];
  return {
    ...zone,
    x: first.x - air.left,
    y: first.y - air.top,
    width: last.x + last.width - first.x + air.left + air.right,
    height: last.y + last.height - first.y + air.top + air.bottom,
  };
};

const routeOf = ({ routes, buses }: Places, id: string, from: string, to: string) => {
  const bus = buses.find(({ exits, entries }) => from in exits && to in entries);
  return routes[id] ?? (bus && `${bus.exits[from]} ${bus.entries[to]}`);
};

const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`No ${what}`);
  return value;
};

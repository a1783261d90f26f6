import type { PlacedBox } from '@evolua/architecture/layout/layout';

export type Direction = 'left' | 'right' | 'up' | 'down';
type Ends = { readonly from: string; readonly to: string };

const middle = ({ x, y, width, height }: PlacedBox) => ({ x: x + width / 2, y: y + height / 2 });

/** How far to go in a direction and how far off it lies; `undefined`: it is not in that direction. */
const costTo = (from: PlacedBox, to: PlacedBox, direction: Direction): number | undefined => {
  const [a, b] = [middle(from), middle(to)];
  const [right, down] = [b.x - a.x, b.y - a.y];
  const along = { left: -right, right, up: -down, down }[direction];
  const aside = Math.abs(direction === 'left' || direction === 'right' ? down : right);
  if (along <= 1) return undefined;
  return along + aside * 2;
};

const nearest = (
  from: PlacedBox,
  boxes: readonly PlacedBox[],
  direction: Direction,
): PlacedBox | undefined => {
  let best: { readonly box: PlacedBox; readonly cost: number } | undefined;
  for (const box of boxes) {
    const cost = box.id === from.id ? undefined : costTo(from, box, direction);
    if (cost !== undefined && (!best || cost < best.cost)) best = { box, cost };
  }
  return best?.box;
};

/**
 * Where an arrow key leads from a box: along a link that goes that way, else to the nearest box
 * there. `undefined` at the edge of the drawing.
 */
export const neighbourOf = (
  id: string,
  direction: Direction,
  { boxes, links }: { readonly boxes: readonly PlacedBox[]; readonly links: readonly Ends[] },
): string | undefined => {
  const from = boxes.find((box) => box.id === id);
  if (!from) return undefined;
  const linked = new Set(
    links.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
  );
  const along = nearest(
    from,
    boxes.filter((box) => linked.has(box.id)),
    direction,
  );
  return (along ?? nearest(from, boxes, direction))?.id;
};

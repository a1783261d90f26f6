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

/** How much nearer a box is because a link leads there. */
const linkedShare = 0.7;

/**
 * Where an arrow key leads from a box: to the nearest one in that direction, and rather along a
 * link than beside it. `undefined` at the edge of the drawing.
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
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const box of boxes) {
    const plain = box.id === id ? undefined : costTo(from, box, direction);
    if (plain === undefined) continue;
    const cost = linked.has(box.id) ? plain * linkedShare : plain;
    if (!best || cost < best.cost) best = { id: box.id, cost };
  }
  return best?.id;
};

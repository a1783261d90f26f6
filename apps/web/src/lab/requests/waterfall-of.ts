import type { TraceSpan } from '@evolua/lab-contract/request-trace';

/** A span as a bar; the fractions are of the whole waterfall's width. */
export type Bar = {
  readonly span: TraceSpan;
  /** How many spans it stands inside. */
  readonly depth: number;
  readonly start: number;
  readonly length: number;
};

/** From this depth on, bars are indented no more. */
const depthMax = 8;

/**
 * Spans as bars, each below the one that it happened in, earlier ones first, and as they came
 * where two begin at once. `lengthMs` is what
 * the full width stands for; what lies beyond it is cut there. A span whose parent is not among
 * them stands at the margin, and so does what would lead in a circle.
 */
export const waterfallOf = (spans: readonly TraceSpan[], lengthMs: number): readonly Bar[] => {
  const byId = new Map(spans.map((span) => [span.id, span]));
  const children = Map.groupBy(spans, ({ id, parentId }) =>
    parentId !== undefined && parentId !== id && byId.has(parentId) ? parentId : undefined,
  );
  const whole = Math.max(lengthMs, 1);
  const place = (ms: number): number => Math.min(1, Math.max(0, ms / whole));
  const bars: Bar[] = [];
  const seen = new Set<TraceSpan>();
  const draw = (span: TraceSpan, depth: number): void => {
    if (seen.has(span)) return;
    seen.add(span);
    const start = place(span.startMs);
    const length = Math.max(0, place(span.endMs) - start);
    bars.push({ span, depth: Math.min(depth, depthMax), start, length });
    for (const child of inOrder(children.get(span.id))) draw(child, depth + 1);
  };
  for (const span of inOrder(children.get(undefined))) draw(span, 0);
  for (const span of inOrder(spans)) draw(span, 0);
  return bars;
};

const inOrder = (spans: readonly TraceSpan[] = []): readonly TraceSpan[] =>
  spans.toSorted((one, other) => one.startMs - other.startMs);

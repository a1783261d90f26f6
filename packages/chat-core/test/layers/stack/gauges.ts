import type { ChatEvent } from '../../../src/domain/chat-event.ts';
import type { Layer } from '../../../src/domain/layer.ts';
import type { Arrange } from './v4-stack.ts';

type Gauge = { begun: number; open: number; openMost: number; hedges: number };

const isHedge = (event: ChatEvent) =>
  event.type === 'route' && event.step.kind === 'hedge' && event.step.outcome === 'fired';

/** Counts the answers that are under way beneath each layer, by its name and its provider's. */
export const gauges = (onBegin: (beneath: string, provider: string) => void = () => undefined) => {
  const counted = new Map<string, Gauge>();
  const of = (beneath: string, provider: string): Gauge => {
    const key = `${beneath} of ${provider}`;
    const known = counted.get(key) ?? { begun: 0, open: 0, openMost: 0, hedges: 0 };
    counted.set(key, known);
    return known;
  };
  const gauge =
    (beneath: string): Layer =>
    (inner) => {
      const own = of(beneath, inner.name);
      return {
        ...inner,
        stream: async function* (request, signal) {
          own.begun += 1;
          own.open += 1;
          own.openMost = Math.max(own.openMost, own.open);
          onBegin(beneath, inner.name);
          try {
            for await (const event of inner.stream(request, signal)) {
              if (isHedge(event)) own.hedges += 1;
              yield event;
            }
          } finally {
            own.open -= 1;
          }
        },
      };
    };
  const everywhere: Arrange = (layers) =>
    layers.flatMap(([name, layer]) => [[name, layer] as const, [`gauge`, gauge(name)] as const]);

  /** What has begun beneath a layer, at all providers together. */
  const begun = (beneath: string) =>
    [...counted]
      .filter(([key]) => key.startsWith(`${beneath} of `))
      .reduce((sum, [, { begun: calls }]) => sum + calls, 0);
  return { everywhere, of, begun, open: () => [...counted].filter(([, { open }]) => open > 0) };
};

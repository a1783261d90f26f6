import type { ChatProvider } from './chat-provider.ts';
import type { Layer } from './layer.ts';

type Stack = {
  (...parts: readonly [...Layer[], ChatProvider]): ChatProvider;
  (...layers: readonly Layer[]): Layer;
};

/**
 * Wraps a provider in layers, read top-down as the request travels: the first is the outermost.
 * Layers alone make one layer, to be put around several providers: what each layer knows of its
 * provider is then kept for each of them apart.
 */
export const stack = ((...parts: readonly (Layer | ChatProvider)[]) => {
  const last = parts.at(-1);
  if (last === undefined || typeof last === 'function') {
    const layers = parts as readonly Layer[];
    return (provider: ChatProvider) => wrapped(provider, layers);
  }
  return wrapped(last, parts.slice(0, -1) as Layer[]);
}) as Stack;

const wrapped = (provider: ChatProvider, layers: readonly Layer[]) =>
  layers.reduceRight((inner, layer) => layer(inner), provider);

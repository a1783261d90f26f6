import type { ChatProvider } from './chat-provider.ts';
import type { Layer } from './layer.ts';

/** Wraps a provider in layers, read top-down as the request travels: the first is the outermost. */
export const stack = (...parts: readonly [...Layer[], ChatProvider]): ChatProvider => {
  const layers = parts.slice(0, -1) as Layer[];
  const provider = parts.at(-1) as ChatProvider;
  return layers.reduceRight((inner, layer) => layer(inner), provider);
};

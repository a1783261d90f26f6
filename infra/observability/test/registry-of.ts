import { metrics } from '@evolua/chat-core/layers/metrics';
import { openPlatform } from '@evolua/chat-core/platform/open-platform';

/** What a version exports, made as its root makes it. */
export const registryOf = (version: string) => {
  const { registry } = openPlatform({
    version: { id: version, name: version },
    logLevel: 'silent',
  });
  metrics(registry);
  return registry;
};

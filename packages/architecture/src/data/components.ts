import type { Component } from '../model/component.ts';
import { door } from './components/door.ts';
import { providers } from './components/providers.ts';
import { secondRegion } from './components/second-region.ts';
import { servers } from './components/servers.ts';
import { stores } from './components/stores.ts';
import { watching } from './components/watching.ts';

export const components: readonly Component[] = [
  ...door,
  ...servers,
  ...stores,
  ...providers,
  ...watching,
  ...secondRegion,
];

import type { Model } from '../model/model.ts';
import { components } from './components.ts';
import { costs } from './costs.ts';
import { evidence } from './evidence.ts';
import { flows } from './flows.ts';
import { links } from './links.ts';
import { tradeOffs } from './trade-offs.ts';

export const model: Model = { components, links, flows, costs, evidence, tradeOffs };

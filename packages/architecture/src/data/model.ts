import type { Model } from '../model/model.ts';
import { components } from './components.ts';
import { costs } from './costs.ts';
import { course } from './course.ts';
import { evidence } from './evidence.ts';
import { flows } from './flows.ts';
import { links } from './links.ts';
import { losses } from './losses.ts';
import { tradeOffs } from './trade-offs.ts';

export const model: Model = {
  components,
  links,
  flows,
  costs,
  losses,
  evidence,
  tradeOffs,
  course,
};

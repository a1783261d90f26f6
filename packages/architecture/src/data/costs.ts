import type { CostLine } from '../model/cost-line.ts';
import { firstThree } from './costs/first-three.ts';
import { twoRegions } from './costs/two-regions.ts';

/**
 * AWS on demand, us-east-1, 730 hours a month, without tax, discounts, support and model tokens.
 * Each line is rounded half up to the cent; the total of a version is the sum of its lines.
 */
export const costs: readonly CostLine[] = [...firstThree, ...twoRegions];

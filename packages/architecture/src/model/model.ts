import type { Component } from './component.ts';
import type { CostLine } from './cost-line.ts';
import type { Course } from './course.ts';
import type { Evidence } from './evidence.ts';
import type { Flow } from './flow.ts';
import type { Link } from './link.ts';
import type { Loss } from './loss.ts';
import type { TradeOff } from './trade-off.ts';

/** The four architectures: one model, from which everything is drawn, computed and tested. */
export type Model = {
  readonly components: readonly Component[];
  readonly links: readonly Link[];
  readonly flows: readonly Flow[];
  readonly costs: readonly CostLine[];
  readonly losses: readonly Loss[];
  readonly evidence: readonly Evidence[];
  readonly tradeOffs: readonly TradeOff[];
  readonly course: Course;
};

import type { Component } from './component.ts';
import type { CostLine } from './cost-line.ts';
import type { Evidence } from './evidence.ts';
import type { Flow } from './flow.ts';
import type { Link } from './link.ts';
import type { TradeOff } from './trade-off.ts';

/** The four architectures: one model, from which everything is drawn, computed and tested. */
export type Model = {
  readonly components: readonly Component[];
  readonly links: readonly Link[];
  readonly flows: readonly Flow[];
  readonly costs: readonly CostLine[];
  readonly evidence: readonly Evidence[];
  readonly tradeOffs: readonly TradeOff[];
};

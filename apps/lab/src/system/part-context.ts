import type { PortPlan } from './port-plan.ts';
import type { SystemOptions } from './system-options.ts';

/** What every part of a system is made with. */
export type PartContext = SystemOptions & { readonly ports: PortPlan };

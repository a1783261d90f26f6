import type { z } from 'zod';
import type { PlanChange } from '../attempt/plan.ts';

export const faultGroups = [
  'knob',
  'before-headers',
  'after-headers',
  'at-token',
  'at-end',
  'policy',
] as const;

/** One way to fail, or to be peculiar: its parameters as a schema, and what it does to a plan. */
export type Fault<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly group: (typeof faultGroups)[number];
  /** One sentence in Portuguese, for the catalogue that people read. */
  readonly summary: string;
  readonly parameters: z.ZodObject<Shape, z.core.$strict>;
  /** The parameter that `kind:value` gives a value to. */
  readonly shorthand?: (keyof Shape & string) | undefined;
  /** Called once per rule, so that what it returns may remember earlier attempts. */
  readonly create: (
    parameters: z.output<z.ZodObject<Shape, z.core.$strict>>,
    now: () => number,
  ) => PlanChange;
};

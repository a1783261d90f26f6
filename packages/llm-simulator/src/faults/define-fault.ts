import type { z } from 'zod';
import type { Fault } from './fault.ts';

/** Infers a fault's parameters from its schema. */
export function defineFault<Shape extends z.ZodRawShape>(fault: Fault<Shape>): Fault<Shape> {
  return fault;
}

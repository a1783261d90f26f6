import { codeSteps } from '../../code/code-steps.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';

/** The four roots, step by step: read when asked, since a student may be changing them. */
export function codeRoutes(app: LabApp, { root }: LabParts): void {
  app.get('/api/codigo', (c) => c.json(codeSteps(root)));
}

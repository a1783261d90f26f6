import { z } from 'zod';
import { type FaultInput, faultSchema } from '../fault-schema.ts';
import type { MissingFault } from './missing-fault.ts';

const DAY_MS = 86_400_000;
const ATTEMPTS_MAX = 1_000_000;
const SCRIPT_STEPS_MAX = 100;

const durationMs = z.int().min(1).max(DAY_MS);

/**
 * Which attempts meet which fault, and when. `providers` are the names of the dialects there are; a
 * rule for one of them cannot ask for a fault that is `missing` there.
 */
export function ruleSchema(providers: readonly string[], missing: MissingFault = () => undefined) {
  return z
    .strictObject({
      /** Made up when absent. */
      id: z
        .string()
        .regex(/^[\w.-]{1,64}$/)
        .optional(),
      match: z
        .strictObject({
          provider: z.enum(providers as [string, ...string[]]).optional(),
          /** The model's exact name, or its beginning and a star. */
          model: z
            .string()
            .max(128)
            .regex(/^[\w.:/-]*\*?$/)
            .optional(),
        })
        .default({}),
      /** What every attempt meets; or `script`, what one after the other meets. */
      fault: faultSchema.optional(),
      script: z.array(faultSchema).min(1).max(SCRIPT_STEPS_MAX).optional(),
      afterScript: z.enum(['ok', 'repeat', 'last']).default('ok'),
      probability: z.number().min(0).max(1).default(1),
      startsAfterMs: z.int().min(0).max(DAY_MS).default(0),
      lastsMs: durationMs.optional(),
      /** Down and up in turn, beginning with down. */
      flap: z.strictObject({ downMs: durationMs, upMs: durationMs }).optional(),
      /** Blast radius: no more attempts than these are hurt. */
      attemptsMax: z.int().min(1).max(ATTEMPTS_MAX).optional(),
    })
    .refine(({ fault, script }) => (fault === undefined) !== (script === undefined), {
      path: ['fault'],
      params: { exactlyOne: true },
    })
    .superRefine(({ match: { provider }, fault, script = [] }, context) => {
      if (provider === undefined) return;
      const asked = [
        { path: ['fault', 'kind'], kind: fault?.kind },
        ...script.map(({ kind }, index) => ({ path: ['script', index, 'kind'], kind })),
      ];
      for (const { path, kind } of asked) {
        const reason = kind === undefined ? undefined : missing(provider, kind);
        if (reason !== undefined) context.addIssue({ code: 'custom', path, params: { reason } });
      }
    });
}

/** A rule as a test or the admin API gives it. */
export type RuleInput = Omit<z.input<ReturnType<typeof ruleSchema>>, 'fault' | 'script'> & {
  readonly fault?: FaultInput;
  readonly script?: readonly FaultInput[];
};

/** A rule with its defaults filled in. */
export type Rule = z.output<ReturnType<typeof ruleSchema>> & { readonly id: string };

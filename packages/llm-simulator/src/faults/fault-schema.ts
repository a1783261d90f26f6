import { z } from 'zod';
import { catalogue } from './catalogue.ts';

type Catalogue = typeof catalogue;

/** An empty strict object infers as one whose every key is refused, even `kind`. */
type Parameters<Shape> = string extends keyof Shape ? unknown : Readonly<Shape>;

/** A fault as rules and headers write it: `{ "kind": "cut", "token": 40 }`. */
export type FaultInput = {
  [Kind in keyof Catalogue]: { readonly kind: Kind } & Parameters<
    z.input<Catalogue[Kind]['parameters']>
  >;
}[keyof Catalogue];

/** The same with every default filled in. */
export type FaultSpec = {
  [Kind in keyof Catalogue]: { readonly kind: Kind } & Parameters<
    z.output<Catalogue[Kind]['parameters']>
  >;
}[keyof Catalogue];

const variants = Object.entries(catalogue).map(([kind, { parameters, summary }]) =>
  z.strictObject({ kind: z.literal(kind), ...parameters.shape }).describe(summary),
);

/** Refuses an unknown fault, an unknown parameter and a number out of range, naming the field. */
export const faultSchema = z.discriminatedUnion(
  'kind',
  variants as unknown as [(typeof variants)[number]],
) as unknown as z.ZodType<FaultSpec, FaultInput>;

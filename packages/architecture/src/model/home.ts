import type { VersionId } from './version-id.ts';

/** Where a component lives in this repository; a test looks whether it really does. */
export type Home = {
  /** Absent: in every version in which the component lives. */
  readonly versions?: readonly VersionId[];
} & (
  | { readonly kind: 'file' /** From the root of the checkout. */; readonly path: string }
  /** As the runner names it: `v2-1`, `v4-sa-redis`, `simulator`; `balancer` is in the runner itself. */
  | { readonly kind: 'process'; readonly name: string }
  | { readonly kind: 'compose'; readonly service: string }
  | { readonly kind: 'terraform'; readonly address: string }
  | { readonly kind: 'helm'; readonly template: string }
);

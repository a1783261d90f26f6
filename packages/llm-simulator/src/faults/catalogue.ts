import { afterHeaders } from './catalogue/after-headers.ts';
import { atEnd } from './catalogue/at-end.ts';
import { atToken } from './catalogue/at-token.ts';
import { beforeHeaders } from './catalogue/before-headers.ts';
import { knobs } from './catalogue/knobs.ts';
import { ofOneDialect } from './catalogue/of-one-dialect.ts';
import { policy } from './catalogue/policy.ts';

/** Every fault there is, by name (PROVIDERS §4). */
export const catalogue = {
  ...knobs,
  ...beforeHeaders,
  ...afterHeaders,
  ...atToken,
  ...atEnd,
  ...policy,
  ...ofOneDialect,
} as const;

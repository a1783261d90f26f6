import type { Link } from '../../model/link.ts';
import type { VersionId } from '../../model/version-id.ts';
import { link } from './link.ts';

const question = (egress: string, provider: string, since: VersionId) =>
  link(egress, provider, {
    protocol: 'sse',
    carries: 'perguntas',
    need: { oneOf: 'provider' },
    serves: ['ask'],
    since,
  });

/** From a region to the providers. */
export const wayOut: readonly Link[] = [
  question('egress', 'openai', 'v1'),
  question('egress', 'claude', 'v2'),
  question('egress', 'gemini', 'v3'),
  question('sa-egress', 'openai', 'v4'),
  question('sa-egress', 'claude', 'v4'),
  question('sa-egress', 'gemini', 'v4'),
];

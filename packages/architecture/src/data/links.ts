import type { Link } from '../model/link.ts';
import { ofServer } from './links/of-server.ts';
import { unnoticed } from './links/unnoticed.ts';
import { wayIn } from './links/way-in.ts';
import { wayOut } from './links/way-out.ts';

export const links: readonly Link[] = [
  ...wayIn,
  ...ofServer({ api: 'api-a', since: 'v1', side: '' }),
  ...ofServer({ api: 'api-b', since: 'v2', side: '' }),
  ...ofServer({ api: 'sa-api-a', since: 'v4', side: 'sa-' }),
  ...ofServer({ api: 'sa-api-b', since: 'v4', side: 'sa-' }),
  ...wayOut,
  ...unnoticed,
];

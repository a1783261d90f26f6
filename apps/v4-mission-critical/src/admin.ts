import { grantAdmin } from '@evolua/chat-core/platform/grant-admin';
import { openPlatform } from '@evolua/chat-core/platform/open-platform';
import { openPostgresStores } from '@evolua/chat-core/stores/postgres/open-postgres-stores';
import { readConfig } from './config.ts';

const config = readConfig();
const platform = openPlatform({ ...config, logLevel: 'error' });
const stores = await openPostgresStores({ ...platform, ...config.postgres });
await grantAdmin(stores, { version: config.version.id, email: process.argv[2] });

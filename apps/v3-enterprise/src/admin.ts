import { grantAdmin } from '@evolua/chat-core/platform/grant-admin';
import { openPlatform } from '@evolua/chat-core/platform/open-platform';
import { openPostgres } from '@evolua/chat-core/stores/postgres/open-postgres';
import { postgresStores } from '@evolua/chat-core/stores/postgres/postgres-stores';
import { readConfig } from './config.ts';

const config = readConfig();
const platform = openPlatform({ ...config, logLevel: 'error' });
const postgres = await openPostgres({ ...platform, ...config.postgres });
const stores = postgresStores(postgres, { ...platform, ...config.stores });
await grantAdmin(stores, { version: config.version.id, email: process.argv[2] });

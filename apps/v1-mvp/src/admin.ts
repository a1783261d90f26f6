import { openPlatform } from '@evolua/chat-core/platform/open-platform';
import { openPostgres } from '@evolua/chat-core/stores/postgres/open-postgres';
import { postgresStores } from '@evolua/chat-core/stores/postgres/postgres-stores';
import { readConfig } from './config.ts';

// The first admin is made here, by whoever can run a command on the machine: never over HTTP.
const email = process.argv[2];
const config = readConfig();
const platform = openPlatform({ version: { id: 'v1', name: 'MVP' }, ...config, logLevel: 'error' });
const postgres = await openPostgres({ ...platform, ...config.postgres });
const stores = postgresStores(postgres, { ...platform, ...config.stores });
const granted = email !== undefined && (await stores.identity.grantRole(email, 'admin'));
await stores.close();

process.stdout.write(
  granted
    ? `${email} agora é admin da V1.\n`
    : 'Uso: npm run admin -- pessoa@exemplo.br (de alguém que já criou a sua conta).\n',
);
process.exitCode = granted ? 0 : 1;

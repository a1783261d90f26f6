import { z } from 'zod';
import { settingsOrExit } from '../../src/platform/settings-or-exit.ts';

const schema = z.object({ PORT: z.string('falta'), SECRET: z.string().min(32, 'é curto demais') });

/** A process that starts only with the settings that its arguments hold, and says so. */
const settings = settingsOrExit(schema, JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write(`started on ${settings.PORT}`);

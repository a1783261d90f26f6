import type { Context } from 'hono';
import { labRefusal } from '../../control/lab-refusal.ts';
import { requireKey } from '../guards/require-key.ts';
import type { LabApp } from '../lab-env.ts';
import type { LabParts } from '../lab-parts.ts';

const linesUsual = 200;
const linesMax = 500;

/** What a process wrote, and how it is started again. */
export function processRoutes(app: LabApp, { parts, secrets, key, log }: LabParts): void {
  const partOf = (c: Context) => {
    const name = c.req.param('nome') ?? '';
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined) throw unknownProcess();
    return { name, part };
  };
  app.get('/api/processos/:nome/registro', (c) => {
    const { name, part } = partOf(c);
    const lines = part.logTail(lineCount(c.req.query('linhas')));
    return c.json({ name, lines: lines.map((line) => withoutSecrets(line, secrets)) });
  });
  app.post('/api/processos/:nome/reinicio', requireKey(key), (c) => {
    const { name, part } = partOf(c);
    if (part.state === 'starting' || part.state === 'stopping') throw alreadyRestarting();
    part.restart().catch((error: Error) => log(`${name} não reiniciou: ${error.message}`));
    return c.json({ name }, 202);
  });
}

function lineCount(given = String(linesUsual)): number {
  const count = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (count >= 1 && count <= linesMax) return count;
  throw labRefusal(400, 'out_of_range', {
    title: 'Número de linhas fora do limite',
    detail: `“linhas” vai de 1 a ${linesMax}.`,
  });
}

/** Logs hold none; should one turn up, it is not shown. */
function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, '•••'), line);
}

function unknownProcess(): Error {
  return labRefusal(404, 'unknown_process', {
    title: 'Processo desconhecido',
    detail: 'Não há um processo com este nome no laboratório.',
  });
}

function alreadyRestarting(): Error {
  return labRefusal(409, 'already_restarting', {
    title: 'Já está reiniciando',
    detail: 'Este processo está subindo ou parando. Espere que fique pronto.',
  });
}

import { join } from 'node:path';
import type { Part } from '../supervisor/part.ts';
import type { PartContext } from './part-context.ts';
import { serverPart } from './server-part.ts';

/** The stand-in for the LLM providers, which all versions share. */
export function simulatorPart(context: PartContext): Part {
  const { root, ports } = context;
  return serverPart(context, {
    name: 'simulator',
    label: 'Simulador',
    script: join(root, 'packages/llm-simulator/src/main.ts'),
    env: { HOST: '127.0.0.1', PORT: String(ports.simulator) },
    readyUrl: `http://127.0.0.1:${ports.simulator}/admin/health`,
    watch: ['packages/llm-simulator', 'packages/minillm'],
  });
}

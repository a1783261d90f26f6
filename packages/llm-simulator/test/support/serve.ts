import OpenAI from 'openai';
import { onTestFinished } from 'vitest';
import { instantPace } from '../../src/attempt/instant-pace.ts';
import { createSimulator } from '../../src/create-simulator.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator.ts';

export const canonicalAnswer =
  'O disjuntor abre quando o provedor falha demais. Enquanto está aberto, ninguém espera à toa: ' +
  'a chamada é recusada na hora e segue para outro provedor.';

type Served = {
  readonly simulator: Simulator;
  readonly url: string;
  /** The official SDK, its retries off, as the adapters use it. */
  readonly client: OpenAI;
};

/** A simulator on a free port for one test, without pace unless told otherwise. */
export async function serve(options: Partial<SimulatorOptions> = {}): Promise<Served> {
  const simulator = createSimulator({
    answer: () => canonicalAnswer,
    pace: instantPace,
    ...options,
  });
  const { url } = await simulator.listen(0);
  onTestFinished(() => simulator.close());
  const client = new OpenAI({
    apiKey: 'sk-test',
    baseURL: `${url}/v1`,
    maxRetries: 0,
    logLevel: 'off',
  });
  return { simulator, url, client };
}

import { corpus, createMiniLlm } from '@evolua/minillm';
import { readConfig } from './config.ts';
import { createSimulator } from './create-simulator.ts';

const { port, host, seed, pace, modelsWithoutPrefill } = readConfig();
const miniLlm = createMiniLlm(corpus);

const simulator = createSimulator({
  answer: (messages) => miniLlm.answer(messages).text,
  pace,
  seed,
  modelsWithoutPrefill,
});

const { url } = await simulator.listen(port, host);
console.log(JSON.stringify({ event: 'listening', service: 'llm-simulator', url }));

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    simulator.close().then(() => process.exit(0), process.exit);
  });
}

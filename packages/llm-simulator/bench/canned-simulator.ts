import { instantPace } from '../src/attempt/instant-pace.ts';
import { createSimulator } from '../src/create-simulator.ts';

const SENTENCE = 'O disjuntor abre quando o provedor falha demais, e ninguém espera à toa. ';

/** The simulator with a fixed answer, so that the bench measures it and not what answers. */
const simulator = createSimulator({ answer: () => SENTENCE.repeat(4), pace: instantPace });
const { url } = await simulator.listen(0);
process.stdout.write(`${JSON.stringify({ event: 'listening', url })}\n`);

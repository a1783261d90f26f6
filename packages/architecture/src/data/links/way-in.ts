import type { Link } from '../../model/link.ts';
import { everything } from './everything.ts';
import { link } from './link.ts';

const screens = 'telas que ainda não estão guardadas';
const near = 'pedidos de quem está mais perto';

/** From people to the servers. */
export const wayIn: readonly Link[] = [
  link('people', 'balancer', {
    protocol: 'sse',
    carries: 'perguntas e respostas',
    need: { oneOf: 'entry' },
    serves: everything,
    since: 'v1',
    until: 'v3',
  }),
  link('people', 'cdn', {
    protocol: 'http',
    carries: 'telas e diagramas',
    need: { oneOf: 'entry' },
    serves: ['screens'],
    since: 'v2',
  }),
  link('cdn', 'balancer', {
    protocol: 'http',
    carries: screens,
    need: 'optional',
    serves: ['screens'],
    since: 'v2',
    until: 'v3',
  }),
  link('cdn', 'router', {
    protocol: 'http',
    carries: screens,
    need: 'optional',
    serves: ['screens'],
    since: 'v4',
  }),
  link('people', 'router', {
    protocol: 'sse',
    carries: 'perguntas e respostas',
    need: { oneOf: 'entry' },
    serves: everything,
    since: 'v4',
  }),
  link('router', 'balancer', {
    protocol: 'sse',
    carries: near,
    need: { oneOf: 'region' },
    serves: everything,
    since: 'v4',
  }),
  link('router', 'sa-balancer', {
    protocol: 'sse',
    carries: near,
    need: { oneOf: 'region' },
    serves: everything,
    since: 'v4',
  }),
];

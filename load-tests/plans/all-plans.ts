import { capacidade } from './capacidade.ts';
import { carga } from './carga.ts';
import { falha } from './falha.ts';
import { fumaca } from './fumaca.ts';
import { identicas } from './identicas.ts';
import { pico } from './pico.ts';
import type { Plan } from './plan.ts';
import { rampa } from './rampa.ts';
import { repetidas } from './repetidas.ts';
import { resistencia } from './resistencia.ts';
import { retomada } from './retomada.ts';

/** Every scenario, in the order in which they are taught. */
export const allPlans: readonly Plan[] = [
  fumaca,
  carga,
  falha,
  pico,
  rampa,
  repetidas,
  identicas,
  retomada,
  resistencia,
  capacidade,
];

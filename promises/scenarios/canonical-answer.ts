/**
 * What every provider answers to every question, so that each transcript can be compared letter by
 * letter. Sixty tokens in the simulator's count, with letters of two and of four bytes.
 */
export const canonicalAnswer =
  'Um sistema cai de pé: quando um modelo some, outro assume e a frase segue até o ponto ' +
  'final. Nada se perde, nada é dito duas vezes, e quem lê nem nota a troca. Por trás há prazo, ' +
  'fila e um plano para o pior. É isso que este teste mede 🎯.';

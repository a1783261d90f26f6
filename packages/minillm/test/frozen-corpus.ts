import type { Passage } from '../src/passage.ts';

/** A corpus that never changes, so that these tests speak of the code and not of the course. */
export const frozenCorpus: readonly Passage[] = [
  {
    id: 'cafe',
    title: 'o café',
    keywords: ['cafezinho', 'expresso'],
    text: 'O café se faz com água quente e grãos moídos. Um pacote custa vinte reais.',
  },
  {
    id: 'cha',
    title: 'o chá de camomila',
    keywords: ['camomila', 'infusão'],
    text: 'O chá de camomila acalma. Deixe as flores em infusão. A caixa custa oito reais.',
  },
  {
    id: 'disjuntor',
    title: 'o disjuntor',
    keywords: ['quadro elétrico'],
    text: 'O disjuntor desliga o circuito quando a corrente passa do limite.',
  },
  {
    id: 'bicicleta',
    title: 'a bicicleta',
    keywords: ['bike', 'pedalar'],
    text: 'A bicicleta leva você longe com pouca energia. A revisão cuida de freios e corrente.',
  },
  {
    id: 'estacoes',
    title: 'as estações do ano',
    keywords: ['verão', 'inverno'],
    text: 'As estações mudam porque o eixo da Terra é inclinado. No verão os dias são longos.',
  },
];

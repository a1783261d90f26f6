import { model } from '@evolua/architecture/data/model';
import type { Evidence } from '@evolua/architecture/model/evidence';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { whatIf } from '@evolua/architecture/what-if/what-if';
import { describe, expect, it } from 'vitest';
import { readPromises } from './read-promises.ts';

const versionIds: readonly VersionId[] = ['v1', 'v2', 'v3', 'v4'];

/** Promises of which no part is dead for as long as people ask: why the model says nothing of them. */
const aboutSomethingElse: Readonly<Record<string, string>> = {
  'Todos os provedores caem, e ninguém fica esperando: em instantes se sabe por quê, e um programa recebe um erro 503.':
    'how soon one is told, not what works',
  'Os provedores voltam, e o chat volta com eles, sozinho.': 'the return',
  'O provedor pede um segundo de paciência, e a pergunta é respondida sem que ninguém precise repeti-la.':
    'it is not dead',
  'O provedor recusa sem dizer até quando; outro responde, e ninguém o martela.': 'it refuses',
  'A cota no provedor acaba; outro responde, e o primeiro não é incomodado de novo.': 'it refuses',
  'O provedor responde vazio, e a pergunta é respondida por outro.': 'it answers nothing',
  'O provedor aceita a pergunta e se cala, e a resposta vem de outro.': 'it is silent',
  'O provedor preferido fica lento, e quem pergunta depois já não espera por ele.': 'it is slow',
  'Uma resposta lenta do provedor não se nota: a mesma pergunta vai a um segundo, e vale a primeira que chegar.':
    'it is slow',
  'Uma resposta é cortada no meio, e quem lê recebe a resposta inteira, sem falta nem repetição.':
    'one connection, not a part',
  'Uma resposta cortada nunca passa por inteira: o que veio é guardado, com o erro, e vale perguntar de novo.':
    'one connection, not a part',
  'Uma resposta que parou no meio continua a pedido, de onde parou, sem falta nem repetição.':
    'one connection, not a part',
  'Quem sai da conversa não para a resposta, e quem aperta parar para também o provedor.':
    'readers',
  'Um programa feito para a OpenAI conversa sem mudar nada além do endereço, e quando desiste ninguém paga pelo resto.':
    'readers',
  'Quem lê devagar não enche a memória de ninguém nem atrasa os outros: o provedor espera com ele.':
    'readers',
  'Mil pessoas fazem a mesma pergunta ao mesmo tempo, e ela é paga uma vez, não mil.': 'load',
  'Chega dez vezes mais gente do que cabe: quem não cabe sabe na hora e sabe quando voltar, e quem coube é respondido.':
    'load',
  'Uma pessoa pergunta demais: ela é avisada de quando pode voltar, e as outras não percebem.':
    'load',
  'Todos os servidores morrem no meio de uma resposta, e quando voltam o texto até ali está na conversa.':
    'what is kept until they are back',
  'O Postgres cai no meio do movimento e volta, e nenhuma resposta dada como pronta se perde.':
    'what is kept until it is back; here no stand-in takes over meanwhile',
  'O caminho até o banco e o cache fica lento, e a resposta começa só um pouco mais tarde: ele é percorrido três vezes, no máximo.':
    'the way, not a part',
  'Toda chamada a um provedor aparece uma vez, e só uma, no extrato, e a soma dos custos confere.':
    'the bill',
};

const promises = readPromises();

/** Where the model and a promise do not say the same of a version. */
const disagreements = (evidence: readonly Evidence[]) =>
  evidence.flatMap(({ promise, ability, dead }) => {
    const kept = promises.find(({ sentence }) => sentence === promise)?.keeps;
    return versionIds
      .filter((version) => dead[version] !== undefined)
      .filter((version) => {
        const works = whatIf(version, dead[version] ?? []).abilities[ability] !== 'fails';
        return works !== kept?.[version];
      })
      .map((version) => `${version}: ${promise}`);
  });

/** Promises of which it is not said whether they prove anything about dead parts. */
const undecided = (evidence: readonly Evidence[]) =>
  promises
    .map(({ sentence }) => sentence)
    .filter((sentence) => !evidence.some(({ promise }) => promise === sentence))
    .filter((sentence) => aboutSomethingElse[sentence] === undefined);

describe('“what if this dies?” and the promises', () => {
  it('agree wherever there is a promise, in every version', () => {
    expect(disagreements(model.evidence)).toEqual([]);
  });

  it('leave no promise out, and speak of none that there is not', () => {
    const sentences = promises.map(({ sentence }) => sentence);
    expect(sentences.length).toBeGreaterThan(25);
    expect(undecided(model.evidence)).toEqual([]);
    const spokenOf = [
      ...Object.keys(aboutSomethingElse),
      ...model.evidence.map(({ promise }) => promise),
    ];
    expect(spokenOf.filter((sentence) => !sentences.includes(sentence))).toEqual([]);
  });

  it('are named as the proof of what they kill', () => {
    for (const { dead } of model.evidence) {
      for (const version of Object.keys(dead) as VersionId[]) {
        expect(whatIf(version, dead[version] ?? []).provenBy, version).toBeDefined();
      }
    }
  });

  it('a planted disagreement is seen, and so is a promise without a word', () => {
    const [first, ...others] = model.evidence;
    if (first === undefined) throw new Error('no evidence proves nothing');
    // V1 outlives its Redis, and the promise says that it does not outlive OpenAI.
    expect(disagreements([{ ...first, dead: { ...first.dead, v1: ['redis'] } }])).toHaveLength(1);
    expect(disagreements([{ ...first, promise: 'Nada cai nunca.' }])).not.toEqual([]);
    expect(undecided(others)).toEqual([first.promise]);
  });
});

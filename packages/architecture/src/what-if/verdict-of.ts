import type { Model } from '../model/model.ts';
import type { Consequence } from './consequence.ts';
import { type Ground, groundOf } from './ground.ts';
import { outcomeOf } from './outcome-of.ts';

type Abilities = Consequence['abilities'];

/** The verdict, in a sentence or two. */
export const verdictOf = (model: Model, ground: Ground, abilities: Abilities): string => {
  const { version, components, dead } = ground;
  if (dead.size === 0) return `A ${version.toUpperCase()} não tem isto: nada muda.`;
  const [only, ...others] = [...dead];
  const copies = (only && others.length === 0 && components.get(only)?.copies?.[version]) || 1;
  const sentence =
    abilities.ask === 'fails' ? outage(ground, abilities) : service(model, ground, abilities);
  if (copies === 1) return sentence;
  return `São ${copies}, e uma cobre a outra. Sem nenhuma: ${lowered(sentence)}`;
};

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const outage = ({ components, dead }: Ground, abilities: Abilities): string => {
  const copy = [...components.values()].find(
    ({ id, copyOf }) => copyOf !== undefined && dead.has(copyOf) && !dead.has(id),
  );
  const promotion = copy ? ` Volta quando alguém promover a cópia de ${copy.region}.` : '';
  return `${whatIsLeft(abilities)}${promotion}`;
};

const whatIsLeft = (abilities: Abilities): string => {
  if (abilities['read-history'] !== 'fails') {
    return 'Ninguém recebe resposta nova; o histórico ainda se lê.';
  }
  if (abilities['sign-in'] !== 'fails') return 'Entra-se na conta, mas ninguém pergunta nem lê.';
  if (abilities.screens !== 'fails') return 'Só as telas abrem: ninguém entra, pergunta nem lê.';
  return 'Fora do ar para todos.';
};

const service = (model: Model, { version, dead }: Ground, abilities: Abilities): string => {
  const failsWithout = (aids: Ground['aids']) =>
    outcomeOf(groundOf(model, version, [...dead], aids), 'people', 'ask') === 'fails';
  if (failsWithout({ standIns: true, emergency: false })) {
    return 'Só há respostas de emergência, marcadas como tal; o histórico se lê.';
  }
  if (failsWithout({ standIns: false, emergency: true })) {
    return 'Para por um ou dois minutos, até a reserva assumir; depois segue, sem outra de sobra.';
  }
  if (abilities.ask === 'weaker') return 'Continua respondendo, com menos reserva.';
  if (abilities.screens === 'weaker') return 'Continua respondendo; as telas vêm de mais longe.';
  return 'Quem pergunta não percebe nada.';
};

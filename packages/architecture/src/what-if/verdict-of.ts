import type { ComponentKind } from '../model/component.ts';
import type { Model } from '../model/model.ts';
import type { Consequence } from './consequence.ts';
import { type Ground, groundOf } from './ground.ts';
import { outcomeOf } from './outcome-of.ts';

type Abilities = Consequence['abilities'];

const withoutKind: Partial<Record<ComponentKind, string>> = {
  app: ' pelos servidores que restam',
  cache: ', sem cache: o que se repete é pago de novo',
  edge: ' por outro caminho',
  provider: ', por outro provedor',
};

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

const service = (model: Model, ground: Ground, abilities: Abilities): string => {
  const { version, dead } = ground;
  const failsWithout = (aids: Ground['aids']) =>
    outcomeOf(groundOf(model, version, [...dead], aids), 'people', 'ask') === 'fails';
  if (failsWithout({ standIns: true, emergency: false })) {
    return 'Só há respostas de emergência, marcadas como tal; o histórico se lê.';
  }
  if (failsWithout({ standIns: false, emergency: true })) {
    return 'Para por um ou dois minutos, até a reserva assumir; depois segue, sem outra de sobra.';
  }
  if (abilities.ask === 'weaker') return `Continua respondendo${weakened(ground)}.`;
  if (abilities.screens === 'weaker') return 'Continua respondendo; as telas vêm de mais longe.';
  return 'Quem pergunta não percebe nada.';
};

/** What answers after the loss of parts of one kind; of several kinds, only that it is less. */
const weakened = ({ components, dead }: Ground): string => {
  const lost = [...dead].map((id) => components.get(id));
  const [kind, ...others] = new Set(lost.map((component) => component?.kind));
  if (kind === undefined || others.length > 0) return ', com menos reserva';
  const standIns = lost.flatMap((component) => component?.standIns ?? []);
  const isCovered = standIns.some((id) => components.has(id) && !dead.has(id));
  if (kind === 'cache' && isCovered) return '; a cópia assume em instantes';
  return withoutKind[kind] ?? ', com menos reserva';
};

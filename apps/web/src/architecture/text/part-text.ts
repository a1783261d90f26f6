import type { Protocol } from '@evolua/architecture/model/link';
import type { VersionId } from '@evolua/architecture/model/version-id';
import type { Ability, Outcome } from '@evolua/architecture/what-if/consequence';

const protocols: Readonly<Record<Protocol, string>> = {
  http: 'HTTP',
  sse: 'HTTP, resposta em fluxo',
  sql: 'SQL',
  resp: 'Redis',
  mongo: 'MongoDB',
  otlp: 'OpenTelemetry',
  replication: 'cópia',
  control: 'controle',
};
const abilities: Readonly<Record<Ability, string>> = {
  ask: 'perguntar',
  'read-history': 'ler o histórico',
  'sign-in': 'entrar',
  screens: 'abrir as telas',
};
const outcomes: Readonly<Record<Outcome, string>> = {
  works: 'como sempre',
  weaker: 'com menos',
  fails: 'não dá',
};
const inCapitals = (versions: readonly VersionId[]) =>
  versions.map((version) => version.toUpperCase()).join(', ');

/** Every word of a component's page and of "what if it dies?". */
export const partText = {
  since: (since: VersionId, until: VersionId | undefined) =>
    [
      since === 'v1' ? 'desde a V1' : `chegou na ${since.toUpperCase()}`,
      ...(until ? [`saiu depois da ${until.toUpperCase()}`] : []),
    ].join(', '),
  notHere: (version: VersionId, versions: readonly VersionId[]) =>
    `A ${version.toUpperCase()} não tem esta peça. Ela está na ${inCapitals(versions)}.`,
  missing: {
    title: 'Esta peça não existe.',
    detail: 'O endereço fala de uma peça que nenhuma das quatro versões tem.',
  },
  cost: 'custo por mês',
  costModel: 'no modelo',
  copies: 'cópias',
  whenItFails: 'Quando falha',
  talksTo: 'Fala com',
  heardBy: 'Quem fala com ela',
  homes: 'Onde mora no código',
  homeKinds: {
    file: 'arquivo',
    process: 'processo',
    compose: 'docker compose',
    terraform: 'Terraform',
    helm: 'Helm',
  },
  protocols,
  abilities,
  outcomes,
  die: 'E se esta peça morrer?',
  dieToo: 'E se esta morrer também?',
  revive: 'Devolver esta peça',
  reviveAll: 'Devolver todas',
  fate: (titles: string) => `Sem ${titles}`,
  provenBy: 'Comprovado por',
  notProven: 'Não comprovado: o modelo diz, nenhum teste mostra.',
  stranded: 'De pé, sem poder trabalhar',
  real: {
    title: 'E de verdade?',
    break: 'Derrubar de verdade',
    repair: 'Reparar',
    which: 'Qual falha',
    onlyInLab: 'Só no laboratório: rode make dev e abra esta página por ele.',
    noKey: 'Falta a chave: abra o laboratório pelo endereço que o make dev mostrou no terminal.',
    away: 'O laboratório não responde agora.',
    notRunning: (version: VersionId) => `A ${version.toUpperCase()} não está rodando.`,
    noFault: 'Nada no laboratório derruba esta peça.',
    confirm: 'Derrubar de verdade?',
    confirmLead: (title: string, version: VersionId | undefined) =>
      version
        ? `${title}, na ${version.toUpperCase()}. A falha age sobre partes reais e termina sozinha.`
        : `${title}. A parte é de todas: atinge as quatro versões. Termina sozinha.`,
    cancel: 'Melhor não',
    endsIn: (countdown: string) => `termina em ${countdown}`,
    repairing: 'reparando…',
    good: 'respostas boas agora',
    noTraffic: 'sem tráfego para medir',
  },
} as const;

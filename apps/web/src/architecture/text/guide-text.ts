import type { VersionId } from '@evolua/architecture/model/version-id';

const nameOf = (version: VersionId): string => version.toUpperCase();

/** Every word of the guide and of what the course says of all versions together. */
export const guideText = {
  title: 'De qual versão eu preciso?',
  lead: 'Responda o que souber; a resposta muda junto, e diz o que a decidiu.',
  decided: (question: string) => `O que decidiu: “${question}”`,
  show: (version: VersionId) => `Ver a ${nameOf(version)} no desenho`,
  again: 'Limpar as respostas',
  steps: {
    title: 'Quando passar adiante',
    step: (from: VersionId, to: VersionId) => `${nameOf(from)} → ${nameOf(to)}`,
  },
  takeaways: 'O que levar daqui',
} as const;

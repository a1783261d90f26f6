import { guide as evoluas } from '../data/guide.ts';
import type { Answers, QuestionId } from '../model/guide.ts';
import type { VersionId } from '../model/version-id.ts';

export type Recommendation = {
  readonly version: VersionId;
  /** The answer that decided; absent: nothing says that V1 is not enough. */
  readonly decidedBy?: QuestionId;
  /** Sentences, the one that decided first. */
  readonly reasons: readonly string[];
};

/** The least version that the signals ask for, as far as budget and team carry: from V1 upwards. */
export const recommend = (answers: Answers, guide = evoluas): Recommendation => {
  const answered = guide.flatMap((question) =>
    question.options
      .filter(({ id }) => id === answers[question.id])
      .map((option) => ({ ...option, kind: question.kind, question: question.id })),
  );
  const signals = answered.filter(({ kind }) => kind === 'signal');
  const limits = answered.filter(({ kind }) => kind === 'limit');
  const asksFor = highest(signals);
  const carries = lowest(limits);
  const begin = 'Comece pela V1, e só saia dela por um sinal.';

  if (asksFor === undefined || asksFor.version === 'v1') {
    return { version: 'v1', reasons: [begin, 'Nenhuma resposta diz que a V1 não basta.'] };
  }
  const supporting = signals.filter(
    ({ version }) => version !== 'v1' && version <= asksFor.version,
  );
  const others = supporting.filter((signal) => signal !== asksFor).map(({ reason }) => reason);
  if (carries === undefined || carries.version >= asksFor.version) {
    const { version, question } = asksFor;
    return { version, decidedBy: question, reasons: [asksFor.reason, ...others] };
  }
  const wanted = asksFor.version.toUpperCase();
  return {
    version: carries.version,
    decidedBy: carries.question,
    reasons: [
      carries.reason,
      `Os sinais pedem a ${wanted}: ${lowered(asksFor.reason)}`,
      `Prometer o que a ${wanted} cumpre sem poder mantê-la é pior do que não prometer.`,
    ],
  };
};

type Versioned = { readonly version: VersionId };

/** Of equals, the first. */
const highest = <T extends Versioned>(some: readonly T[]): T | undefined =>
  some.find(({ version }) => some.every((other) => version >= other.version));

const lowest = <T extends Versioned>(some: readonly T[]): T | undefined =>
  some.find(({ version }) => some.every((other) => version <= other.version));

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

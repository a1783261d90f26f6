import type { Step } from '../../model/flow.ts';
import type { VersionId } from '../../model/version-id.ts';
import { code } from './code.ts';
import { step } from './step.ts';

/** The question is durable before any provider is called. */
export const keptQuestion = (version: VersionId): readonly Step[] => [
  step(
    'api-a-postgres',
    'A pergunta é gravada antes que qualquer provedor seja chamado.',
    code.beginAnswer,
  ),
  ...(version >= 'v3'
    ? [step('api-a-documents', 'Ela aparece na conversa, que é um documento.', code.project)]
    : []),
];

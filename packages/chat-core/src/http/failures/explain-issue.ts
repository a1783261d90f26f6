import type { z } from 'zod';

/** One sentence in Portuguese about what is wrong with a field; never repeats what was sent. */
export const explainIssue = (issue: z.core.$ZodIssue, field: string): string => {
  const name = `O campo “${field}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${name} não é conhecido.`;
    case 'too_big':
      return `${name} passa do máximo de ${issue.maximum}${unitOf(issue.origin)}.`;
    case 'too_small':
      return `${name} precisa de no mínimo ${issue.minimum}${unitOf(issue.origin)}.`;
    case 'invalid_type':
      return `${name} falta ou tem o tipo errado: esperado ${issue.expected}.`;
    case 'invalid_format':
      return `${name} não está no formato ${issue.format}.`;
    case 'invalid_value':
      return `${name} só aceita ${issue.values.map(String).join(', ')}.`;
    case 'custom':
      return `${name} ${issue.message}.`;
    default:
      return `${name} tem um valor que não é aceito.`;
  }
};

const unitOf = (origin: string) => {
  if (origin === 'string') return ' caracteres';
  return origin === 'array' ? ' itens' : '';
};

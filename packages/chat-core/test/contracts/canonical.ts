/** The one answer that every provider under contract gives, and half of it. */
export const canonical = {
  half: 'Um circuit breaker protege quem chama:',
  answer: 'Um circuit breaker protege quem chama: é a ação certa quando o outro lado não vai 🎓.',
  pieces: [
    'Um circuit',
    ' breaker protege',
    ' quem chama:',
    ' é a ação',
    ' certa quando o outro',
    ' lado não vai 🎓.',
  ],
  halfPieces: 3,
  tool: { id: 'call_1', name: 'previsao', arguments: '{"cidade":"São Luís"}' },
  toolFragments: ['{"cida', 'de":"São ', 'Luís"}'],
} as const;

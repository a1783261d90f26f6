/**
 * Where questions come in, as a regular expression over the label `route`; who only reads an answer
 * asks nothing.
 */
export const askingRoutes =
  '/v1/chat|/v1/chat/completions|/v1/chat/messages/:id/(continue|regenerate)';

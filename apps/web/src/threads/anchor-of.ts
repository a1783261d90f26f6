/** Where an address may point to on the page of a conversation; nowhere for no message. */
export const anchorOf = (messageId: string | undefined): string | undefined =>
  messageId === undefined ? undefined : `mensagem-${messageId}`;

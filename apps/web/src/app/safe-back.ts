const ownPaths = /^\/(?:conversas(?:\/[\w-]+)?|conta|sessoes)$/u;

/** Where somebody goes after signing in: only a path of our own is a way back. */
export const safeBack = (back: string | undefined): string =>
  back !== undefined && ownPaths.test(back) ? back : '/conversas';

const protocols = new Set(['http:', 'https:', 'mailto:']);

/**
 * A link of an answer as far as it may be followed: absolute, and http, https or mailto, with no
 * user name before its host, which is there only to look like another. The parsed form is
 * returned, so that nothing reaches the page which the parser did not see.
 */
export const safeLink = (href: string | undefined): string | undefined => {
  if (!href || !URL.canParse(href)) return undefined;
  const url = new URL(href);
  if (url.username !== '' || url.password !== '') return undefined;
  return protocols.has(url.protocol) ? url.href : undefined;
};

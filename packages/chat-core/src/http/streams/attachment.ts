const NAME_LENGTH_MAX = 80;
/** What file systems, shells or the header itself give a meaning. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}"'*/:;<>?\\|%]+/gu;

type File = { readonly name: string; readonly extension: string; readonly type: string };

/**
 * The headers of something to be saved under a name that people chose: plain for old clients, whole
 * for the others. https://www.rfc-editor.org/rfc/rfc6266#section-4.3
 */
export const attachment = ({ name, extension, type }: File) => {
  const whole = name.toWellFormed().replace(UNSAFE, ' ').replace(/\s+/gu, ' ').trim();
  const cut = Array.from(whole)
    .slice(0, NAME_LENGTH_MAX)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const safe = cut === '' ? 'conversa' : cut;
  const plain =
    safe
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/gu, '')
      .trim() || 'conversa';
  const encoded = encodeURIComponent(safe).replace(
    /[()!]/gu,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${encoded}.${extension}`,
  };
};

import { createHash } from 'node:crypto';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { securityHeaders } from '../../guards/security-headers.ts';
import type { Screen } from '../screens/screen.ts';
import { screenOf } from '../screens/screen-of.ts';

/** A drawing, and what a browser may do with it where it is opened by itself. */
type Drawing = { readonly file: Screen; readonly policy: string };
type Theme = 'light' | 'dark' | 'auto';

const kept = new Map<string, Drawing>();

/** A version as an SVG file, drawn when it is first asked for. */
export const drawingFile = async (version: VersionId, theme: Theme): Promise<Drawing> => {
  const key = `${version} ${theme}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const { renderSvg } = await import('@evolua/architecture/render/render-svg');
  const { styleOf } = await import('@evolua/architecture/render/style-of');
  const body = new TextEncoder().encode(renderSvg(version, theme));
  const drawing = {
    file: screenOf(body, 'image/svg+xml'),
    policy: `${securityHeaders['Content-Security-Policy']}; style-src '${hashOf(styleOf(theme))}'`,
  };
  kept.set(key, drawing);
  return drawing;
};

/** The one thing inline that is allowed: the drawing's own style (CSP 3, "hash-source"). */
const hashOf = (style: string) => `sha256-${createHash('sha256').update(style).digest('base64')}`;

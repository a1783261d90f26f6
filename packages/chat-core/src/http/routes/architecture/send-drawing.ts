import type { VersionId } from '@evolua/architecture/model/version-id';
import type { Context } from 'hono';
import { sendScreen } from '../screens/send-screen.ts';
import { drawingFile } from './drawing-file.ts';

const THEMES = { claro: 'light', escuro: 'dark' } as const;

/** A version's drawing, as an answer; without a theme it follows the reader's system. */
export const sendDrawing = async (
  c: Context,
  version: VersionId,
  theme?: keyof typeof THEMES,
): Promise<Response> => {
  const { file, policy } = await drawingFile(version, theme ? THEMES[theme] : 'auto');
  c.header('Content-Security-Policy', policy);
  return sendScreen(c, file);
};

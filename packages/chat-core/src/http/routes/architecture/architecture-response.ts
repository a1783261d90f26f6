import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { Screen } from '../screens/screen.ts';
import { sendScreen } from '../screens/send-screen.ts';
import { modelFile } from './model-file.ts';

const HTML = 'text/html';
const JSON_TYPE = 'application/json';

/**
 * The diagrams as who asks wants them (RFC 9110 §12.5.1): the page, or the model that it is drawn
 * from. `readPage` is asked for the page as built, `unbuilt` answers where it is not.
 */
export const architectureResponse = async (
  c: Context,
  readPage: () => Promise<Screen | undefined>,
  unbuilt: () => Response | Promise<Response>,
): Promise<Response> => {
  // A browser that goes back must not show the one in place of the other.
  c.header('Vary', 'Accept', { append: true });
  const wanted = accepts(c, { header: 'Accept', supports: [HTML, JSON_TYPE], default: HTML });
  if (wanted === JSON_TYPE) return sendScreen(c, await modelFile());
  const page = await readPage();
  return page === undefined ? unbuilt() : sendScreen(c, page);
};

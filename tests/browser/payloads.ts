import { blocks } from './payloads/blocks.ts';
import { characters } from './payloads/characters.ts';
import { html } from './payloads/html.ts';
import { images } from './payloads/images.ts';
import { links } from './payloads/links.ts';

/** The corpus, by where it strikes. */
export const payloads = { html, links, images, blocks, characters } as const;

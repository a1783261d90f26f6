import { stem } from './stem.ts';

/** Courtesies: searched only when nothing else was said, so "oi, o que é cache?" is about cache. */
export const weakWords: ReadonlySet<string> = new Set(
  `oi ola opa eai ai hey hello bom boa dia tarde noite beleza tchau obrigado obrigada valeu
   favor gentileza quem voce voces vc vcs ajuda ajudar pergunta perguntar`
    .split(/\s+/)
    .map(stem),
);

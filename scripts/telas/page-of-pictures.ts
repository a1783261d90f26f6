import type { Scene } from './scene.ts';

/** `docs/telas/README.md`: every picture with what one sees on it. */
export const pageOfPictures = (scenes: readonly Scene[]): string => `# Telas

Fotografadas no Chromium, sobre o sistema de verdade, por \`npm run telas\`; só o endereço é trocado
pelo de \`make dev\`. Os tempos e os custos são os daquela vez, e a memória conta também
o navegador que fotografa.

${scenes.map(({ name, caption }) => `![${name}](${name}.png)\n\n${caption}`).join('\n\n')}
`;

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import { versions } from '@evolua/lab/system/versions';
import { openBrowser } from '../tests/browser/open-browser.ts';
import { student } from '../tests/browser/student.ts';
import { startOwnSystem } from '../tests/start-own-system.ts';
import { accountScenes } from './telas/account-scenes.ts';
import { labScenes } from './telas/lab-scenes.ts';
import { pageOfPictures } from './telas/page-of-pictures.ts';
import { takePicture } from './telas/take-picture.ts';
import { threadScenes } from './telas/thread-scenes.ts';

/** `npm run telas` takes every picture; `npm run telas -- conta busca` only these. */
const scenes = [...labScenes, ...threadScenes, ...accountScenes];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !scenes.some((scene) => scene.name === name));
if (unknown.length > 0) {
  console.error(`Não há ${unknown.join(', ')}: há ${scenes.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
/** A student for each scene: an e-mail has one account. */
const NAMES =
  'Ana Bia Caio Davi Eva Fábio Gil Helena Igor Júlia Lia Mário Nina Otto Pedro Rita Sara Téo Vera Xênia Zeca'.split(
    ' ',
  );
const emailOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase()}@turma.example`;

const LAB_PORT = 3_000;
const folder = fileURLToPath(new URL('../docs/telas/', import.meta.url));
const { system, close } = await startOwnSystem({
  versions,
  screens: true,
  durable: false,
});
try {
  const browser = await openBrowser();
  const simulator = createSimulatorAdmin(system.urls.simulator ?? '');
  const [...names] = NAMES;
  for (const scene of scenes) {
    const name = scene.version === 'lab' ? '' : (names.shift() ?? '');
    if (asked.length > 0 && !asked.includes(scene.name)) continue;
    const url = system.urls[scene.version] ?? '';
    const context = await browser.newContext({
      locale: 'pt-BR',
      colorScheme: scene.theme ?? 'light',
      viewport: scene.size ?? { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const ana = student(page, url, { name, email: emailOf(name) });
    await scene.play({ page, url, student: ana, simulator, system });
    const port = versions.find(({ id }) => id === scene.version)?.port ?? LAB_PORT;
    const usual = `http://localhost:${port}`;
    const bytes = await takePicture(page, `${folder}${scene.name}.png`, { ours: url, usual });
    console.log(`${scene.name}.png ${Math.round(bytes / 1_000)} KB`);
    await system.lab.faults.repairAll();
    await simulator.reset();
    await context.close();
  }
  await browser.close();
  await writeFile(`${folder}README.md`, pageOfPictures(scenes));
} finally {
  await close();
}

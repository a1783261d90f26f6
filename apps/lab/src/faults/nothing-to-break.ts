import { labRefusal } from '../control/lab-refusal.ts';
import type { Version } from '../system/versions.ts';

/** @throws a LabRefusal: a version has none of `what`, or it is the user's own. */
export function nothingToBreak(version: Version, what: string): never {
  throw labRefusal(409, 'nothing_to_break', {
    title: 'Não há o que quebrar aqui.',
    detail:
      `O laboratório não cuida de ${what} para a ${version.id.toUpperCase()}: ` +
      'é um servidor seu, ou não existe nesta versão.',
  });
}

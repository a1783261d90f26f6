import type { VersionId } from '@evolua/architecture/model/version-id';
import { allVersions } from '../../lab/parts/all-versions.ts';
import { overlayNames } from './overlay-names.ts';
import type { Overlay, View } from './view.ts';

const idMax = 40;
const deadMax = 8;
const answersMax = 12;
const idForm = /^[a-z0-9][a-z0-9-]*$/u;

const versionOf = (value: string | null): VersionId | undefined =>
  allVersions.find((version) => version === `v${value}`);

const idOf = (value: string | null): string | undefined =>
  value !== null && value.length <= idMax && idForm.test(value) ? value : undefined;

const overlayOf = (value: string | null): Overlay | undefined =>
  (Object.keys(overlayNames) as Overlay[]).find((overlay) => overlayNames[overlay] === value);

const answersOf = (value: string | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (value ?? '')
      .split(',')
      .slice(0, answersMax)
      .map((pair) => pair.split('.').map(idOf))
      .filter((pair): pair is [string, string] => pair.length === 2 && pair.every(Boolean)),
  );

/** What an address asks to see. Whatever it says that makes no sense is left out, never an error. */
export const viewOf = (search: string): View => {
  const query = new URLSearchParams(search);
  const version = versionOf(query.get('v'));
  const beside = versionOf(query.get('lado'));
  const dead = (query.get('cai') ?? '').split(',').map(idOf);
  return {
    version,
    beside: beside === version ? undefined : beside,
    flow: idOf(query.get('fluxo')),
    step: Math.min(99, Math.max(1, Math.trunc(Number(query.get('passo')) || 1))),
    part: idOf(query.get('peca')),
    dead: [...new Set(dead.filter((id) => id !== undefined))].slice(0, deadMax),
    overlay: overlayOf(query.get('camada')),
    answers: answersOf(query.get('guia')),
  };
};

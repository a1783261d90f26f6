import type { Part } from '../supervisor/part.ts';
import type { PartStatus } from './system-status.ts';

/** Asks a part whether it answers now. */
export async function partStatus(
  part: Part,
  label: string,
  detail: string,
  links: PartStatus['links'] = [],
): Promise<PartStatus> {
  return { name: part.name, label, detail, answers: await part.answers(), links };
}

/** Where a dossier goes: `<out>/<id>-<slug>`. The id is part of the input, so that the same input gives the same bytes. */
import { join } from 'node:path';
import { UsageError } from './errors.js';
import { namesIn } from './write-folder.js';

export interface DossierPlace {
  readonly id: string;
  readonly slug: string;
  readonly folder: string;
  readonly exists: boolean;
}

export async function placeDossier(
  out: string,
  title: string,
  given: { readonly id?: string; readonly slug?: string },
): Promise<DossierPlace> {
  const slug = given.slug ?? slugOf(title);
  const names = await namesIn(out);
  const taken = names.map((n) => /^(\d{2,})-(.+)$/.exec(n)).filter((m) => m !== null);
  const known = taken.find((m) => m[2] === slug);
  const next = String(Math.max(0, ...taken.map((m) => Number(m[1]))) + 1).padStart(2, '0');
  const id = given.id ?? known?.[1] ?? next;
  if (!/^\d{2,}$/.test(id)) throw new UsageError(`--id wants two digits or more, not “${id}”`);
  const clash = taken.find((m) => m[1] === id && m[2] !== slug);
  if (clash) throw new UsageError(`id ${id} belongs to ${clash[0]}`, `Leave --id out to take ${next}, or choose a free one.`);
  return { id, slug, folder: join(out, `${id}-${slug}`), exists: names.includes(`${id}-${slug}`) };
}

/** At most 50 characters of `a-z`, `0-9` and `-`; a title without any of them becomes `data-model`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= 50) return plain || 'data-model';
  const cut = plain.slice(0, 51);
  return (cut.lastIndexOf('-') > 20 ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, 50)).replace(/-+$/, '');
}

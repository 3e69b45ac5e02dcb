/** Views, sequences, routines, extensions and statements kept verbatim: things with a name and nothing typed inside. */
import { type Catalogue, exists, missing, type ObjectName, type OtherKind, type OtherObjects, type Outcome } from './catalogue.js';
import { candidates, keyOf } from './names.js';

export function createObject<K extends OtherKind>(catalogue: Catalogue, kind: K, name: ObjectName, value: OtherObjects[K]): Outcome {
  if (catalogue.others[kind].has(keyOf(catalogue, name))) return exists(kind, name.name);
  putObject(catalogue, kind, name, value);
  return undefined;
}

/** Adds it, or puts it in the place of the one that has its name. */
export function putObject<K extends OtherKind>(catalogue: Catalogue, kind: K, name: ObjectName, value: OtherObjects[K]): void {
  const key = keyOf(catalogue, name);
  const serial = catalogue.others[kind].get(key)?.serial ?? catalogue.nextSerial++;
  catalogue.others[kind].set(key, { serial, value });
}

export function findObject<K extends OtherKind>(catalogue: Catalogue, kind: K, name: ObjectName): OtherObjects[K] | undefined {
  const key = keyFound(catalogue, kind, name);
  return key === undefined ? undefined : catalogue.others[kind].get(key)?.value;
}

export function dropObject(catalogue: Catalogue, kind: OtherKind, name: ObjectName): Outcome {
  const key = keyFound(catalogue, kind, name);
  if (key === undefined) return missing(kind, name.name);
  catalogue.others[kind].delete(key);
  return undefined;
}

/** `value` is the thing under its new name. */
export function renameObject<K extends OtherKind>(
  catalogue: Catalogue,
  kind: K,
  from: ObjectName,
  to: ObjectName,
  value: OtherObjects[K],
): Outcome {
  const objects = catalogue.others[kind];
  const [key, target] = [keyFound(catalogue, kind, from), keyOf(catalogue, to)];
  const entry = key === undefined ? undefined : objects.get(key);
  if (key === undefined || !entry) return missing(kind, from.name);
  if (key !== target && objects.has(target)) return exists(kind, to.name);
  objects.delete(key);
  objects.set(target, { serial: entry.serial, value });
  return undefined;
}

/** Rewrites all of a kind, as a rename does that all of them may speak of. */
export function mapObjects<K extends OtherKind>(catalogue: Catalogue, kind: K, change: (value: OtherObjects[K]) => OtherObjects[K]): void {
  const objects = catalogue.others[kind];
  for (const [key, { serial, value }] of objects) {
    const changed = change(value);
    if (changed !== value) objects.set(key, { serial, value: changed });
  }
}

function keyFound(catalogue: Catalogue, kind: OtherKind, name: ObjectName): string | undefined {
  return candidates(catalogue, name).find((key) => catalogue.others[kind].has(key));
}

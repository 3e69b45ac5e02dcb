/** A file is never content in a row: it becomes its metadata and the key under which the object store has it. */
import type { Attribute, AttributeType, Entity } from '../../model/index.js';
import type { Pass } from '../design.js';
import { editEntities } from './support/edit-entities.js';
import { byRule } from './support/state.js';

const ID = 'split-files';

export const splitFiles: Pass = {
  id: ID,
  establishes: 'a file is a storage key with its name, media type and size',
  run: (state) =>
    editEntities(state, (entity) => {
      const files = entity.attributes.filter(({ type }) => type.kind === 'file');
      if (files.length === 0) return undefined;
      return {
        entity: { ...entity, attributes: entity.attributes.flatMap((a) => (a.type.kind === 'file' ? metadataOf(entity, a) : [a])) },
        renames: new Map(files.map((a) => [a.id, `${prefixOf(entity, a)}storage_key`])),
        notes: files.map((a) => ({
          subject: entity.id,
          kind: 'type',
          message: `${entity.name}: ${a.name} is stored outside the database; the row keeps its storage key, name, media type and size.`,
        })),
      };
    }),
};

interface Part {
  readonly suffix: string;
  readonly name: string;
  readonly type: AttributeType;
  readonly description: string;
  readonly min?: number;
}

const PARTS: readonly Part[] = [
  { suffix: 'storage_key', name: 'Storage key', type: { kind: 'text', length: 500 }, description: 'Where the object store has the file.' },
  { suffix: 'file_name', name: 'File name', type: { kind: 'text', length: 255 }, description: 'Name the file was uploaded under.' },
  { suffix: 'content_type', name: 'Content type', type: { kind: 'text', length: 127 }, description: 'Media type of the file.' },
  {
    suffix: 'byte_size',
    name: 'Size',
    type: { kind: 'integer', large: true, unit: 'bytes' },
    description: 'Size of the file in bytes.',
    min: 0,
  },
];

function metadataOf(entity: Entity, file: Attribute): readonly Attribute[] {
  const prefix = prefixOf(entity, file);
  return PARTS.map(({ suffix, name, type, description, min }) => ({
    id: `${prefix}${suffix}`,
    name,
    type,
    required: file.required,
    rules: min === undefined ? [] : [{ kind: 'min', value: min, origin: byRule(ID) }],
    description,
    origin: file.origin,
    ...(file.sensitivity ? { sensitivity: file.sensitivity } : {}),
  }));
}

/** A thing that is a file needs no prefix. */
function prefixOf(entity: Entity, { id }: Attribute): string {
  const others = entity.attributes.filter(({ type }) => type.kind === 'file').length > 1;
  const plain = id === 'file' || id === entity.id || entity.id.endsWith(`_${id}`);
  return plain && !others ? '' : `${id}_`;
}

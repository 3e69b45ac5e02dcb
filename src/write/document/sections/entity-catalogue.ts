/** Every entity of the business, and the tables that exist for other reasons. */
import type { Entity, Table } from '../../../model/index.js';
import { code, count, escapeText, prose, table, thousands } from '../../markdown/index.js';
import { entityInWords } from '../in-words/entity.js';
import { originInFull } from '../in-words/origin.js';
import { FROM_MVP, type Section } from '../section.js';
import type { View } from '../view.js';
import { stateInWords } from './executive-summary.js';

export const entityCatalogue: Section = {
  id: 'entity-catalogue',
  title: 'Entity catalogue',
  depths: FROM_MVP,
  write: (view) => [
    ...table(
      ['Entity', 'Kind', 'Description', 'Lifecycle', 'Owner', 'Volume', 'Tables', 'Origin'],
      view.work.model.entities.map((entity) => entityRow(view, entity)),
    ),
    '',
    ...supporting(view),
  ],
};

const KINDS: Readonly<Record<Entity['kind'], string>> = {
  thing: 'thing of its own',
  part: 'part, lives and dies with its owner',
  event: 'event, recorded once',
  lookup: 'growing list of choices',
  junction: 'link between entities',
};

function entityRow(view: View, entity: Entity): readonly string[] {
  return [
    `**${escapeText(entity.name)}**`,
    KINDS[entity.kind],
    entityInWords(entity, view.work.model),
    lifecycleInWords(entity),
    escapeText(entity.owner ?? ''),
    volumeInWords(entity),
    (view.tablesOfEntity.get(entity.id) ?? []).map((one) => `${code(one.name)}${stateInWords(view, one)}`).join(', '),
    originInFull(entity.origin),
  ];
}

export function lifecycleInWords(entity: Entity): string {
  const { lifecycle } = entity;
  if (lifecycle === undefined) return '';
  const moves = lifecycle.transitions.map(({ from, to }) => `${escapeText(from)} → ${escapeText(to)}`).join(', ');
  const states = moves === '' ? lifecycle.states.map(escapeText).join(', ') : moves;
  return `${states}; starts as ${escapeText(lifecycle.initial)}${lifecycle.enforced ? '; other moves are refused' : ''}`;
}

export function volumeInWords(entity: Entity): string {
  const { volume } = entity;
  if (volume === undefined) return 'not stated';
  const rows = volume.rows === undefined ? '' : count(volume.rows, 'row');
  const growth = volume.growthPerYear === undefined ? '' : `${thousands(volume.growthPerYear)} more a year`;
  return [rows, growth].filter((part) => part !== '').join(', ');
}

const ROLES: Readonly<Record<Table['role'], string>> = {
  entity: 'holds a part of an entity',
  junction: 'links two tables, many to many',
  lookup: 'lists choices that may grow without a release',
  list: 'holds several values of one attribute, one a row',
  event: 'records what happened, once',
  audit: 'records who changed what and when',
  archive: 'keeps rows after they left their table',
  history: 'keeps earlier versions of rows',
};

function supporting(view: View): readonly string[] {
  const named = new Set(view.work.model.entities.map((entity) => entity.id));
  const others = view.tables.filter(
    (one) => one.entity === undefined || !named.has(one.entity) || one.role === 'archive' || one.role === 'history',
  );
  if (others.length === 0) return ['Every table holds an entity of the brief.'];
  return [
    '### Tables without an entity of their own',
    '',
    ...table(
      ['Table', 'What for', 'Why', 'Origin'],
      others.map((one) => [code(one.name), ROLES[one.role], prose(one.reason ?? one.description ?? ''), originInFull(one.origin)]),
    ),
  ];
}

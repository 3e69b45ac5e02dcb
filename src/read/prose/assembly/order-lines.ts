/**
 * "Each order records the customer number, the product number and the quantity": an order holds more than one product,
 * so what is said of one of them is a line of the order.
 */

import { snakeCase } from '../../../util/snake-case.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { DraftEntity, DraftReference } from './draft.js';
import type { ReferenceEvidence, References } from './references.js';

const ORDERS = /(^| )(order|invoice|prescription|cart|basket)$/;
const OTHER_ORDERS = /(^| )(work|service|delivery|production|repair|maintenance|purchase|transfer) order$/;
/** What is told of a cart beside quantities may be told of each thing in it. */
const CARTS = /(^| )(cart|basket)$/;
const OF_ONE = /(^|_)(quantity|quantities|unit_price)$/;

export function splitOrderLines(entities: Map<string, DraftEntity>, references: References): void {
  for (const order of [...entities.values()]) {
    const { key, name } = order.thing;
    if (!ORDERS.test(key) || OTHER_ORDERS.test(key)) continue;
    const own = [...order.attributes.values()].filter(({ id }) => OF_ONE.test(id));
    const listed = references.all().filter((evidence) => listsGoods(evidence, order, entities));
    const [goods] = listed;
    if (!goods || own.length === 0 || (CARTS.test(key) && own.length < order.attributes.size)) continue;
    const product = goods.from === order.id ? goods.to : goods.from;
    const other = [...entities.values()].find(({ id }) => id === product);
    if (!other) continue;
    const line = lineOf(order, `${key} ${other.thing.key} detail`, `${name} ${other.thing.name.toLowerCase()} detail`);
    if (entities.has(line.thing.key)) continue;
    entities.set(line.thing.key, line);
    for (const attribute of own) {
      order.attributes.delete(attribute.id);
      line.attributes.set(attribute.id, attribute);
    }
    for (const evidence of listed) if (evidence.from === product || evidence.to === product) references.drop(evidence);
    for (const to of [order.id, product]) references.add({ from: line.id, to, evidence: goods.evidence, strength: 'belongs' });
  }
}

/** Pattern id of lines that an order has because the cart it is made from holds goods. */
const FROM_CART = 'things/order-lines';

/** "Users add products to their cart and submit orders": what was in the cart is in the order. */
export function addLinesOfCarts(entities: Map<string, DraftEntity>, references: References): void {
  const orders = [...entities.values()].filter(({ thing }) => thing.key === 'order');
  const all = references.all();
  const holds = all.find(({ from, strength }) => strength === 'both-many' && CARTS.test(from.replaceAll('_', ' ')));
  const goods = holds && [...entities.values()].find(({ id }) => id === holds.to);
  const [order] = orders;
  if (!order || !goods || namesPerson(goods.thing.key)) return;
  const joined = (a: string): readonly string[] => all.flatMap(({ from, to }) => (from === a ? [to] : to === a ? [from] : []));
  const known = joined(order.id).some(
    (id) => id === goods.id || (joined(id).includes(goods.id) && id !== holds.from && !namesPerson(id.replaceAll('_', ' '))),
  );
  if (known) return;
  const line = lineOf(
    order,
    `${order.thing.key} ${goods.thing.key} detail`,
    `${order.thing.name} ${goods.thing.name.toLowerCase()} detail`,
  );
  if (entities.has(line.thing.key)) return;
  entities.set(line.thing.key, line);
  for (const to of [order.id, goods.id])
    references.add({ from: line.id, to, evidence: { ...holds.evidence, pattern: FROM_CART, weight: 0.5 }, strength: 'belongs' });
}

/** "Each order can contain several products": what nothing else joins is joined by lines of the order. */
export function addLinesOfGoods(entities: Map<string, DraftEntity>, references: References): void {
  const all = references.all();
  for (const order of [...entities.values()]) {
    if (!ORDERS.test(order.thing.key) || OTHER_ORDERS.test(order.thing.key)) continue;
    const said = all.filter(({ from, to, strength }) => strength === 'both-many' && (from === order.id || to === order.id));
    for (const link of said) {
      const goods = [...entities.values()].find(({ id }) => id !== order.id && (id === link.from || id === link.to));
      const last = lastWord(goods?.thing.key ?? '');
      if (!goods || isPersonNoun(last) || isBodyNoun(last) || isEventNoun(last) || joinedBetween(order.id, goods.id, all)) continue;
      const { key, name } = goods.thing;
      const line = lineOf(order, `${order.thing.key} ${key} detail`, `${order.thing.name} ${name.toLowerCase()} detail`);
      if (entities.has(line.thing.key)) continue;
      entities.set(line.thing.key, line);
      for (const evidence of all)
        if ([evidence.from, evidence.to].includes(order.id) && [evidence.from, evidence.to].includes(goods.id)) references.drop(evidence);
      for (const to of [order.id, goods.id]) references.add({ from: line.id, to, evidence: link.evidence, strength: 'belongs' });
    }
  }
}

const joinedBetween = (a: string, b: string, all: readonly ReferenceEvidence[]): boolean =>
  all.some(({ from, to }) => to === a && from !== b && all.some((other) => other.from === from && other.to === b));

/** Something bought or prescribed that the order's own list names. */
function listsGoods(
  { from, to, role, evidence, strength }: ReferenceEvidence,
  order: DraftEntity,
  entities: ReadonlyMap<string, DraftEntity>,
): boolean {
  if (role !== undefined || !evidence.pattern.startsWith('attributes/') || (from !== order.id && to !== order.id)) return false;
  // What lists the order is for it, not in it: a delivery with its order number.
  if (to === order.id && strength === 'belongs') return false;
  const other = [...entities.values()].find(({ id }) => id === (from === order.id ? to : from));
  const last = lastWord(other?.thing.key ?? '');
  return other !== undefined && other !== order && !isPersonNoun(last) && !isBodyNoun(last) && !isEventNoun(last) && !ORDERS.test(last);
}

/** An order whose lines say which products there are refers to none of them itself. */
export function withoutLined(references: readonly DraftReference[], entities: readonly DraftEntity[]): readonly DraftReference[] {
  const orders = new Map(entities.filter(({ thing }) => ORDERS.test(thing.key)).map(({ id, thing }) => [id, thing.key]));
  if (orders.size === 0) return references;
  const keys = new Map(entities.map(({ id, thing }) => [id, thing.key]));
  const orderOf = new Map<string, string>();
  for (const { from, to } of references) {
    const order = orders.get(to);
    if (order !== undefined && keys.get(from)?.startsWith(`${order} `)) orderOf.set(from, to);
  }
  const goods = new Set(references.map(({ from, to }) => `${orderOf.get(from) ?? ''} ${to}`));
  return references.filter(
    ({ from, to, role, cardinality }) => cardinality !== 'many-to-one' || role !== undefined || from === to || !goods.has(`${from} ${to}`),
  );
}

const lineOf = (order: DraftEntity, key: string, name: string): DraftEntity => ({
  id: snakeCase(key),
  thing: { key, name },
  kind: 'event',
  attributes: new Map(),
  identifiers: [],
  rules: [],
  origin: order.origin,
});

import { describe, expect, it } from 'vitest';
import type { DomainModel } from '../../model/index.js';
import { entities } from './index.js';

const read = (text: string) => entities.read({ id: 'brief', text });
const links = (model: DomainModel) =>
  model.relationships
    .map(
      (r) =>
        `${r.from} ${r.cardinality} ${r.to}${r.role ? ` as ${r.role}` : ''}${r.through ? ` through ${r.through}` : ''}${r.part ? ' part' : ''}`,
    )
    .sort();

describe('relationships from names', () => {
  it.each([
    ['User, Post, Comment', ['comment many-to-one post', 'comment many-to-one user as author', 'post many-to-one user as author']],
    ['Order, OrderItem', ['order_item many-to-one order part']],
    ['Order, Product, OrderItem', ['order_item many-to-one order part', 'order_item many-to-one product']],
    ['Post, Tag, PostTag', ['post many-to-many tag through post_tag']],
    ['Post, Tag, Post_Tag', ['post many-to-many tag through post_tag']],
    ['Posts, Tags', ['post many-to-many tag']],
    ['User, Profile', ['profile one-to-one user']],
    ['User, UserProfile', ['user_profile one-to-one user']],
    ['Student, Course, Enrollment', ['student many-to-many course through enrollment']],
    ['Category', ['category many-to-one category as parent']],
    ['Planet → Moon → Crater', ['crater many-to-one moon', 'moon many-to-one planet']],
    ['OrderLine -> Product', ['order_line many-to-one product part']],
    ['Kiln 1-n Glaze, Glaze n:m Pot', ['glaze many-to-many pot', 'glaze many-to-one kiln']],
    ['Skipper (1) – (n) Crossing\nFerry (1) – (1) Logbook', ['crossing many-to-one skipper', 'logbook one-to-one ferry']],
  ])('%s', (text, expected) => expect(links(read(text).model)).toEqual(expected));
});

describe('names', () => {
  it('come from bullets and lines as well', () =>
    expect(read('- Users\n- Blog posts\n').model.entities.map((e) => e.id)).toEqual(['user', 'blog_post']));
  it('are stated; attributes are implied', () => {
    const [user] = read('User, Post').model.entities;
    expect(user?.origin.kind).toBe('stated');
    expect(user?.attributes.map((a) => a.origin.kind)).toEqual(['implied', 'implied', 'implied']);
  });
  it('that are none are reported', () => expect(read('User, 1=1; DROP').diagnostics.map((d) => d.code)).toEqual(['entities/no-name']));
  it('of any script are kept', () => expect(read('用户, Straße').model.entities.map((e) => e.id)).toEqual(['用户', 'straße']));
});

describe('names that are announced', () => {
  const names = (text: string) =>
    read(text)
      .model.entities.map((e) => e.id)
      .join(' ');
  it.each([
    ['Entities: Customer, Order, Product', 'customer order product'],
    ['Tables: users, posts and comments.', 'user post comment'],
    ['Entities:\n- Artist\n- Album', 'artist album'],
    ['## Core entities\n\n1. **Farmer**\n2. **Field**', 'farmer field'],
    ['The main entities are Student, Course and Enrollment.', 'student course enrollment'],
    ['We need tables for customers, orders and invoices.', 'customer order invoice'],
    ['The system has the following entities: Supplier, Stock', 'supplier stock'],
    ['Please model these: Ticket, Agent, Tag.', 'ticket agent tag'],
    ['Build a schema for: Restaurant, Table, Dish.', 'restaurant table dish'],
    ['I need a database with students, courses, teachers and enrollments.', 'student course teacher enrollment'],
    ['Things we track: volunteers, shifts, events.', 'volunteer shift event'],
    ['Customer, Table, Model', 'customer table model'],
    ['users and roles', 'user role'],
  ])('%s', (text, expected) => {
    expect(names(text)).toBe(expected);
    expect(entities.recognises({ id: 'b', text })).toBe(0.95);
  });
  it('are the same names', () =>
    expect(links(read('Entities: User, Post, Comment').model)).toEqual(links(read('User, Post, Comment').model)));
});

describe('recognition', () => {
  it.each([
    ['User, Post, Comment', 0.95],
    ['User\nPost\nOrder item', 0.95],
    ['Invoice', 0.8],
    ['A user has many posts.', 0],
    ['# Shop\nUser, Post', 0],
    ['users have names, emails', 0],
    ['Entities: Room, Guest. A guest books a room.', 0],
    ['We need tables for a library, with books.', 0],
    ['We need a database for our club.', 0],
    ['Order: number, date', 0],
    ['Book - title, isbn\nAuthor - name', 0],
  ])('%s', (text, certainty) => expect(entities.recognises({ id: 'b', text })).toBe(certainty));
});

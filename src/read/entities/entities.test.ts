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

describe('recognition', () => {
  it.each([
    ['User, Post, Comment', 0.95],
    ['User\nPost\nOrder item', 0.95],
    ['Invoice', 0.8],
    ['A user has many posts.', 0],
    ['# Shop\nUser, Post', 0],
    ['users have names, emails', 0],
  ])('%s', (text, certainty) => expect(entities.recognises({ id: 'b', text })).toBe(certainty));
});

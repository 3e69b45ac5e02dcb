/** Others of its own kind, by the tables that they give. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

it('what has to come first is one of them', () =>
  expect(tableLines('A module has a title, prerequisites and a number of credits.')).toEqual([
    'Module Prerequisite: →Module, →Module',
    'Module: number of credits, title',
  ]));

it('others like it are', () =>
  expect(tableLines('Exhibits have a caption, an age and similar exhibits.')).toEqual([
    'Exhibit Similar exhibit: →Exhibit, →Exhibit',
    'Exhibit: age, caption',
  ]));

it('is a thing of its own where more is said of it', () =>
  expect(tableLines('Modules have a title and several prerequisites. Each prerequisite has a minimum grade.')).toEqual([
    'Module: title',
    'Prerequisite: minimum grade, →Module',
  ]));

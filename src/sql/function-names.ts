/** What engines call the functions of the neutral vocabulary. Dialects add or overrule names where theirs mean something else. */
import type { NeutralFunction } from '../model/index.js';

export type FunctionNames = Readonly<Record<string, NeutralFunction>>;

export const FUNCTION_NAMES: FunctionNames = {
  length: 'length',
  char_length: 'length',
  character_length: 'length',
  lower: 'lower',
  lcase: 'lower',
  upper: 'upper',
  ucase: 'upper',
  trim: 'trim',
  btrim: 'trim',
  now: 'now',
  current_timestamp: 'now',
  utc_timestamp: 'now',
  json_valid: 'json-valid',
  coalesce: 'coalesce',
  ifnull: 'coalesce',
  current_setting: 'current-setting',
  mod: 'mod',
};

/** How many arguments each takes; other counts are not understood. `now` takes a precision, which is dropped. */
export const FUNCTION_ARITY: Readonly<Record<NeutralFunction, readonly [number, number]>> = {
  length: [1, 1],
  lower: [1, 1],
  upper: [1, 1],
  trim: [1, 1],
  now: [0, 1],
  'json-valid': [1, 1],
  coalesce: [1, Number.POSITIVE_INFINITY],
  'current-setting': [1, 2],
  'count-true': [1, Number.POSITIVE_INFINITY],
  mod: [2, 2],
};

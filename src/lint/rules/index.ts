/** The rules, by area. One line a rule. */
import type { Rule } from '../rule.js';
import { fkMissingIndex } from './fk-missing-index/rule.js';

export const RULES: readonly Rule[] = [fkMissingIndex];

/** The commands, in the order help shows them. Light: a command's work is loaded when it is called. */
import type { CommandSpec } from '../command.js';
import { designCommand } from './design.js';
import { explainCommand } from './explain.js';
import { initCommand } from './init.js';
import { inspectCommand } from './inspect.js';
import { lintCommand } from './lint.js';
import { proveCommand } from './prove.js';

export const COMMANDS: readonly CommandSpec[] = [designCommand, inspectCommand, lintCommand, proveCommand, explainCommand, initCommand];

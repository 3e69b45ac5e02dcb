#!/usr/bin/env node
/**
 * The program's door. What was compiled on an earlier run is used again where Node can keep it (22.1 and later), which has
 * to be asked for before anything large is loaded: https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 */
import { existsSync } from 'node:fs';
import * as loader from 'node:module';
import { homedir } from 'node:os';
import { cacheFolder } from './cache-folder.js';

const { enableCompileCache } = loader as { readonly enableCompileCache?: (folder: string) => unknown };
const folder = cacheFolder(process.platform, process.env, homeFolder());
if (folder) enableCompileCache?.(folder);

void import('./program.js');

/** A home that is named and not there is not made: it is how systems say that a user has none. */
function homeFolder(): string {
  try {
    const home = homedir();
    return existsSync(home) ? home : '';
  } catch {
    return '';
  }
}

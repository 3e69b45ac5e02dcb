#!/usr/bin/env node
/**
 * The program's door. What was compiled on an earlier run is used again where Node can keep it (22.1 and later), which has
 * to be asked for before anything large is loaded: https://nodejs.org/api/module.html#moduleenablecompilecachecachedir
 * So has V8 to be told when to optimise.
 */
import { existsSync, mkdirSync } from 'node:fs';
import * as loader from 'node:module';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from './cache-folder.js';
import { tierUp } from './tier-up.js';

const { enableCompileCache } = loader as { readonly enableCompileCache?: (folder: string) => unknown };
if (enableCompileCache && !process.env.NODE_DISABLE_COMPILE_CACHE) {
  const folder = readyFolder();
  if (folder) enableCompileCache(folder);
}
for (const flag of tierUp(process.versions.v8)) setFlagsFromString(flag);

void import('./program.js');

/**
 * Made here and not by Node, which makes all folders above as well: a home that is named and not there is how systems say
 * that a user has none, and where a file system makes no folders (`/proc`) Node 24 tries for ever.
 */
function readyFolder(): string | undefined {
  try {
    const folder = cacheFolder(process.platform, process.env, homedir());
    for (const path of folder ? [dirname(folder), folder] : []) if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    return folder;
  } catch {
    return undefined;
  }
}

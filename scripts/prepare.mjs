// `npm ci` builds. Without development tools there is nothing to build with, and a package that was installed is built already.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript')) {
  const ended = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exitCode = ended.status ?? 1;
} else console.log('not built: the development tools are not installed');

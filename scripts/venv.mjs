import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../node_modules/.cache/qlcb', import.meta.url));

/**
 * A Python environment of our own with these packages, made once and kept in the project's cache. Needs `python3` with venv
 * and pip, nothing else.
 *
 * @returns path of its Python
 */
export function pythonWith(name, packages) {
  const venv = join(CACHE, name);
  const python = process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  if (existsSync(join(venv, 'complete'))) return python;
  rmSync(venv, { recursive: true, force: true }); // one that was broken off
  mkdirSync(venv, { recursive: true });
  must('python3', ['-m', 'venv', venv]);
  must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
  mkdirSync(join(venv, 'complete'));
  return python;
}

function must(command, args) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')} failed`, { cause: done.error });
}

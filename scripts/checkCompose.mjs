import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonWith } from './venv.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = ['compose-spec==0.2.1', 'pydantic==2.14.3'];

const VALIDATE = `
import sys
from compose_spec.compose_spec import PyOptions
try:
    PyOptions(apply_merge=True).from_yaml(sys.stdin.read()).validate()
except ValueError as error:
    sys.exit(str(error))
`;

/**
 * Holds docker-compose.yml against the compose specification: no key that it does not know, nothing referred to that
 * is not declared. Also that the check itself still refuses: with a misspelt key, and with a secret nobody declares.
 *
 * @returns faults in words; none when all is well
 */
export function checkCompose() {
  const python = pythonWith('compose-spec-0.2.1', PACKAGES);
  const faultOf = (text) => faultIn(python, text);
  const text = interpolated(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'));
  const fault = faultOf(text);
  if (fault) return [`docker-compose.yml: ${fault}`];
  const broken = [
    text.replace('healthcheck:', 'healthchek:'),
    text.replace('secrets: [temporal_password]', 'secrets: [temporal_pasword]'),
  ];
  return broken.filter((bad) => bad === text || !faultOf(bad)).map(() => 'The check let a broken file through.');
}

function faultIn(python, text) {
  const checked = spawnSync(python, ['-c', VALIDATE], { input: text, encoding: 'utf8' });
  return checked.status === 0 ? undefined : checked.stderr.trim() || `python ended with ${checked.status}`;
}

/** As docker compose does before it validates: the default where there is one, else a word. */
function interpolated(text) {
  return text.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)?\}/g, (_, byDefault) => byDefault ?? 'given');
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRules } from '../../../cli/rules.ts';
import { homeAt, makeHome } from '../../../cli/start/home.ts';
import { loadSecrets } from '../../../cli/start/secrets.ts';
import { ConfigurationError } from '../../../config/readEnvironment.ts';

const folder = mkdtempSync(join(tmpdir(), 'qlcb-places-'));
const file = join(folder, 'a file');
writeFileSync(file, 'a: [');
afterAll(() => rmSync(folder, { recursive: true }));

/** The faults that people are told of. */
function faultsOf(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

test('a home that cannot be one is told by the name of its setting, without a stack', () => {
  expect(faultsOf(() => makeHome(homeAt(file)))).toEqual([expect.stringMatching(/^QLCB_HOME: .*a file.*EEXIST/)]);
  expect(faultsOf(() => makeHome(homeAt(join(file, 'below'))))).toEqual([
    expect.stringMatching(/^QLCB_HOME: .*ENOTDIR/),
  ]);
});

test('so is a rule pack that is not there, or no YAML', () => {
  expect(faultsOf(() => readRules(join(folder, 'none.yaml')))).toEqual([
    expect.stringMatching(/^QLCB_RULE_PACK: .*ENOENT/),
  ]);
  expect(faultsOf(() => readRules(file))).toEqual([expect.stringMatching(/^QLCB_RULE_PACK: .*a file: \S/)]);
});

test('secrets are written whole, read back, and told of where they are damaged', () => {
  const secrets = join(folder, 'secrets.json');
  expect(loadSecrets(secrets)).toEqual(loadSecrets(secrets));
  expect(readdirSync(folder).filter((name) => name.startsWith('secrets'))).toEqual(['secrets.json']);
  writeFileSync(secrets, '');
  expect(faultsOf(() => loadSecrets(secrets))).toEqual([expect.stringMatching(/secrets\.json is damaged.*--reset/)]);
});

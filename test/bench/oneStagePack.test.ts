import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOneStagePack } from '../../bench/house/oneStagePack.ts';
import { readRules } from '../../cli/rules.ts';

const ORIGINAL = 'rule-packs/customs-2018.yaml';

describe('the pack of the benchmarks', () => {
  test('is the real one but for the later stages of a grant, and is read as any pack', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qlcb-pack-'));
    const copy = join(folder, 'one-stage.yaml');
    try {
      writeOneStagePack(ORIGINAL, copy);
      const [real, oneStage] = [readRules(ORIGINAL).pack, readRules(copy).pack];
      const grant = real.requests['permission.grant'];
      const stages = grant.stages.filter(({ key }) => key === 'head');
      expect(stages).toHaveLength(1);
      expect(oneStage).toEqual({ ...real, requests: { ...real.requests, 'permission.grant': { ...grant, stages } } });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

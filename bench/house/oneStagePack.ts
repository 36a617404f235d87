import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { parseRulePack, type RulePack } from '../../domain/rulePack.ts';

/**
 * Writes a copy of a rule pack in which only the head of unit decides on a grant, so that one decision is one request.
 *
 * @returns the copy, checked as every pack is
 */
export function writeOneStagePack(original: string, copy: string): RulePack {
  const pack = parse(readFileSync(original, 'utf8')) as {
    requests: Record<'permission.grant', { stages: { key: string }[] }>;
  };
  const grant = pack.requests['permission.grant'];
  grant.stages = grant.stages.filter(({ key }) => key === 'head');
  writeFileSync(copy, stringify(pack));
  return parseRulePack(pack);
}

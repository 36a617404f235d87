import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseRulePack, type RulePack } from '../../domain/rulePack.ts';

/** The shipped pack as raw data; a new copy each time, so that a test may damage it. */
export function rawPack(): unknown {
  return parse(readFileSync(new URL('../../rule-packs/customs-2018.yaml', import.meta.url), 'utf8'));
}

export function customs2018(): RulePack {
  return parseRulePack(rawPack());
}

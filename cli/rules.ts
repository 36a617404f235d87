import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { vietnameseCalendar } from '../domain/holidays.ts';
import { parseRulePack } from '../domain/rulePack.ts';
import type { Rules } from '../domain/rules.ts';

/** Reads a rule pack and makes its calendar. @throws RulePackError naming every fault */
export function readRules(path: string): Rules {
  const pack = parseRulePack(parse(readFileSync(path, 'utf8')));
  return { pack, calendar: vietnameseCalendar(pack.calendar) };
}

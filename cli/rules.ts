import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { vietnameseCalendar } from '../domain/holidays.ts';
import { ConfigurationError } from '../config/readEnvironment.ts';
import { parseRulePack } from '../domain/rulePack.ts';
import type { Rules } from '../domain/rules.ts';

/** Reads a rule pack and makes its calendar. @throws ConfigurationError where there is no such file, or no YAML in it; RulePackError naming every fault */
export function readRules(path: string): Rules {
  const pack = parseRulePack(contentOf(path));
  return { pack, calendar: vietnameseCalendar(pack.calendar) };
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConfigurationError([`QLCB_RULE_PACK: ${path}: ${(error as Error).message.split('\n')[0]}`]);
  }
}

import { escapeHtml } from './shownText.ts';

/** Values for slots: text is escaped; a list repeats its section; an empty text leaves its section out. */
export interface SlotValues {
  readonly [name: string]: string | readonly SlotValues[];
}

type Node = { literal: string } | { slot: string } | { section: string; nodes: Node[] };

/**
 * Markup with `{{slot}}` and `{{#section}}…{{/section}}`, parsed once and filled for each mail.
 *
 * Filling never looks at what was filled in: a value that reads `{{x}}` stays those five characters.
 * @throws when a section is not closed, and on filling when a slot has no value
 */
export function parseSlots(markup: string): (values: SlotValues) => string {
  const tokens = markup.split(/\{\{([#/]?\w+)\}\}/);
  const nodes = parse(tokens, { at: 0 }, undefined);
  return (values) => fill(nodes, [values]);
}

/** `tokens` alternates literals and tags, as `split` with one group does. */
function parse(tokens: readonly string[], cursor: { at: number }, inside: string | undefined): Node[] {
  const nodes: Node[] = [];
  while (cursor.at < tokens.length) {
    nodes.push({ literal: tokens[cursor.at] ?? '' });
    const tag = tokens[cursor.at + 1];
    cursor.at += 2;
    if (tag === undefined) break;
    if (tag === `/${inside}`) return nodes;
    if (tag.startsWith('/')) throw new Error(`{{${tag}}} closes nothing`);
    if (tag.startsWith('#')) nodes.push({ section: tag.slice(1), nodes: parse(tokens, cursor, tag.slice(1)) });
    else nodes.push({ slot: tag });
  }
  if (inside !== undefined) throw new Error(`{{#${inside}}} is not closed`);
  return nodes;
}

function fill(nodes: readonly Node[], scopes: readonly SlotValues[]): string {
  return nodes
    .map((node) => {
      if ('literal' in node) return node.literal;
      if ('slot' in node) return escapeHtml(textOf(node.slot, scopes));
      const value = valueOf(node.section, scopes);
      if (typeof value === 'string') return value === '' ? '' : fill(node.nodes, scopes);
      return value.map((values) => fill(node.nodes, [values, ...scopes])).join('');
    })
    .join('');
}

function valueOf(name: string, scopes: readonly SlotValues[]): string | readonly SlotValues[] {
  for (const scope of scopes) {
    const value = scope[name];
    if (value !== undefined) return value;
  }
  throw new Error(`no value for {{${name}}}`);
}

function textOf(name: string, scopes: readonly SlotValues[]): string {
  const value = valueOf(name, scopes);
  if (typeof value !== 'string') throw new Error(`{{${name}}} is a list`);
  return value;
}

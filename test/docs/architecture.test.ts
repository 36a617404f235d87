import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { accountLifecycle, placeLifecycle } from '../../domain/accountState.ts';
import {
  chatIdentityLifecycle,
  grantLifecycle,
  linkLifecycle,
  messageLifecycle,
  requestLifecycle,
  sessionLifecycle,
  taskLifecycle,
  type Lifecycle,
} from '../../domain/lifecycle.ts';
import { passwordCaseLifecycle } from '../../domain/passwordCase.ts';
import { correctionLifecycle } from '../../domain/review/correction.ts';
import { itemLifecycle, packetLifecycle, reviewLifecycle } from '../../domain/review/reviewCampaign.ts';

const project = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, project), 'utf8');
const architecture = read('docs/architecture.md');

describe('the state diagrams', () => {
  const lifecycles: [string, Lifecycle<string>, string][] = [
    ['request', requestLifecycle, 'submitted'],
    ['task', taskLifecycle, 'open'],
    ['message', messageLifecycle, 'due'],
    ['grant', grantLifecycle, 'granted'],
    ['link', linkLifecycle, 'live'],
    ['session', sessionLifecycle, 'live'],
    ['account', accountLifecycle, 'awaiting_password'],
    ['place', placeLifecycle, 'reserved'],
    ['password_case', passwordCaseLifecycle, 'reported'],
    ['chat_identity', chatIdentityLifecycle, 'asked'],
    ['review', reviewLifecycle, 'opening'],
    ['packet', packetLifecycle, 'open'],
    ['item', itemLifecycle, 'open'],
    ['correction', correctionLifecycle, 'open'],
  ];

  test('are of every lifecycle, and of nothing else', () => {
    const drawn = [...architecture.matchAll(/^### (\w+)\n[^#]*?```mermaid\nstateDiagram-v2/gm)].map(([, name]) => name);
    expect(drawn).toEqual(lifecycles.map(([name]) => name));
  });

  test.each(lifecycles)('show each transition of a %s, and no other', (name, lifecycle, beginning) => {
    const diagram = new RegExp(`^### ${name}\\n[^#]*?stateDiagram-v2\\n([^\`]*)\`\`\``, 'm').exec(architecture)![1]!;
    const drawn = [...diagram.matchAll(/^ {2}(\S+) --> ([^\s:]+)/gm)].map(([, from, to]) => `${from} → ${to}`);
    const known = Object.entries(lifecycle).flatMap(([from, next]) =>
      next.length === 0 ? [`${from} → [*]`] : next.map((to) => `${from} → ${to}`),
    );
    expect([...drawn].sort()).toEqual([`[*] → ${beginning}`, ...known].sort());
  });
});

test('the table of imports is the linter’s', () => {
  const allowed = /^const ALLOWED = \{\n([\s\S]*?)\n\};/m.exec(read('eslint.config.js'))![1]!;
  const linted = Object.fromEntries(
    [...allowed.matchAll(/^ {2}(\w+): \[(.*)\],$/gm)].map(([, part, list]) => [
      part,
      [...list!.matchAll(/'(\w+)'/g)].map(([, name]) => name),
    ]),
  );
  const table = /^\| part [\s\S]*?\n\n/m.exec(architecture)![0];
  const told = Object.fromEntries(
    [...table.matchAll(/^\| `(\w+)` +\| ([^|]+)\|/gm)].map(([, part, list]) => [
      part,
      [...list!.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ]),
  );
  expect(Object.keys(linted).length).toBeGreaterThan(5);
  expect(told).toEqual(linted);
});

describe('what the documents name', () => {
  const documents = ['README.md', ...markdownIn('docs'), ...markdownIn('docs/adr')];
  /** Made where it runs, not kept with the sources. */
  const MADE_LATER = ['deploy/secrets/', 'bench/results/', 'dist/'];
  const folders = readdirSync(project, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const isOurs = (path: string) =>
    folders.includes(path.split('/')[0]!) && !MADE_LATER.some((made) => path.startsWith(made));

  test.each(documents)('the paths in %s lead to files that are there', (document) => {
    const named = [...read(document).matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path!).filter(isOurs);
    expect(named.filter((path) => !existsSync(new URL(path, project)))).toEqual([]);
  });

  test.each(documents)('the links and pictures in %s lead somewhere', (document) => {
    const from = new URL(document, project);
    const targets = [...read(document).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target]) => target!);
    const missing = targets.filter((target) => !/^https?:/.test(target) && !existsSync(new URL(target, from)));
    expect(missing).toEqual([]);
  });

  test.each(['docs/architecture.md', 'docs/regulation.md'])(
    'constraints, triggers and policies of %s are in the schema',
    (document) => {
      const schema = read('db/schema.sql');
      const named = [...read(document).matchAll(/`([a-z0-9]+(?:_[a-z0-9]+){1,6})`/g)].map(([, name]) => name!);
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(schema))).toEqual([]);
    },
  );
});

function markdownIn(folder: string): string[] {
  const files = readdirSync(new URL(`${folder}/`, project)).filter((file) => file.endsWith('.md'));
  return files.sort().map((file) => `${folder}/${file}`);
}

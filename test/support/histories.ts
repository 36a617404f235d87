import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

const FOLDER = new URL('../histories/', import.meta.url);

/** A kept history: of which workflow, what happened in it, and the digest of its content that its file's name carries. */
export interface KeptHistory {
  file: string;
  workflowType: string;
  digest: string;
  content: string;
}

/** Every history that was ever kept. Files are named `WORKFLOW/what-happened.DIGEST.json`. */
export function keptHistories(): KeptHistory[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const [, workflowType, digest] = /^([^/\\]+)[/\\].*\.([0-9a-f]{12})\.json$/.exec(file) ?? [];
    if (!workflowType || !digest) throw new Error(`not the name of a history: ${file}`);
    return { file, workflowType, digest, content: readFileSync(new URL(file, FOLDER), 'utf8') };
  });
}

/**
 * Keeps the history of an ended workflow, where QLCB_KEEP_HISTORIES is set: run the workflow tests once with it after a
 * workflow changed, and commit what is new. Histories are never overwritten: older ones must replay for ever.
 */
export async function keepHistory(
  client: Client,
  workflowId: string,
  workflowType: string,
  story: string,
): Promise<void> {
  if (!process.env.QLCB_KEEP_HISTORIES) return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  // Which process of which machine it was is of no interest later.
  const anonymous = historyToJSON(history).replaceAll(/"identity": ?"[^"]*"/g, '"identity": "test"');
  const content = `${JSON.stringify(JSON.parse(anonymous), null, 1)}\n`;
  const folder = new URL(`${workflowType}/`, FOLDER);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${fileName(story)}.${digestOf(content)}.json`, folder), content);
}

/** The digest that a history's name carries. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function fileName(story: string): string {
  return story.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, ''); // prettier-ignore
}

/** A history's text with its payloads readable. */
export function withPayloads({ content }: Pick<KeptHistory, 'content'>): string {
  return content.replaceAll(/"data": "([A-Za-z0-9+/=]+)"/g, (_, data: string) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
}

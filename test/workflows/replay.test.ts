import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from '../../cli/engine/workflowBundle.ts';
import { digestOf, keptHistories, withPayloads } from '../support/histories.ts';

/** What each workflow is started with: shows that payloads were read. */
const STARTED_WITH: Record<string, string> = {
  approval: 'requestId',
  messageDelivery: 'channel',
  passwordCase: 'caseId',
  recordCorrection: 'correctionId',
  reviewCampaign: 'campaignId',
};

test('every history that was ever kept replays on the workflows of today', async () => {
  const kept = keptHistories();
  expect(kept.length).toBeGreaterThanOrEqual(8);
  const histories = kept.map(({ file, content }) => ({
    workflowId: file,
    history: historyFromJSON(JSON.parse(content)),
  }));
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: await workflowBundle() },
    histories,
  )) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  expect(failures).toEqual([]);
});

test('no kept history was changed after it was kept', () => {
  for (const { file, digest, content } of keptHistories()) expect([file, digestOf(content)]).toEqual([file, digest]);
});

test('no kept history holds a name, a reason or an address, in its payloads neither', () => {
  for (const history of keptHistories()) {
    const found = /@haiquan|Nguyễn|Đoàn|Trịnh|Bùi|Mạc|Nhận phần việc|Rút ngắn|hp-nd02/.exec(withPayloads(history))?.[0];
    expect([history.file, found]).toEqual([history.file, undefined]);
    expect(withPayloads(history)).toContain(STARTED_WITH[history.workflowType]!);
  }
});

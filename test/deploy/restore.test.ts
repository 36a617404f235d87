import { readFileSync } from 'node:fs';
import { useHouse } from '../support/house.ts';
import { askedRequest } from '../support/requests.ts';
import { linkedChat } from '../support/chat.ts';
import { ROOT } from './composeFile.ts';

const house = useHouse();
const [, told] = /```sql\n([\s\S]*?)```/.exec(readFileSync(`${ROOT}docs/operations.md`, 'utf8'))!;

test('after a restore the engine is told of every open request and of each channel that something waits for', async () => {
  const { admin } = house.database;
  await linkedChat(house, house.officer.gateHead, 'matrix');
  const { requestId } = await askedRequest(house);
  await admin('engine_outbox').delete();
  await admin.raw(told!);
  const rows = await admin('engine_outbox').orderBy('workflow_id').select('workflow_type', 'workflow_id');
  expect(rows).toEqual(
    expect.arrayContaining([
      { workflow_type: 'approval', workflow_id: requestId },
      { workflow_type: 'messageDelivery', workflow_id: 'messageDelivery:mail' },
      { workflow_type: 'messageDelivery', workflow_id: 'messageDelivery:matrix' },
    ]),
  );
  expect(rows).toHaveLength(3);
});

test('every kind of process that the outbox knows is among what is told', async () => {
  const { rows } = (await house.database.admin.raw(
    `select pg_get_constraintdef(oid) as known from pg_constraint where conname = 'outbox_type_known'`,
  )) as { rows: { known: string }[] };
  const known = [...rows[0]!.known.matchAll(/'(\w+)'/g)].map(([, type]) => type!);
  expect(known.length).toBeGreaterThan(3);
  expect(known.filter((type) => !told!.includes(`'${type}'`))).toEqual([]);
});

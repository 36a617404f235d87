import { reassigneesOf, reassignTask } from '../../operations/reassignTask.ts';
import { tendTask } from '../../operations/tendTask.ts';
import { rules, useHouse } from '../support/house.ts';
import { decide } from '../support/decide.ts';
import { askedRequest } from '../support/requests.ts';

const house = useHouse();
type Person = keyof typeof house.officer;

const passOn = (taskId: string, from: Person, to: Person) =>
  house.api.as({ officerId: house.officer[from], accountId: null }, 'reassignTask', (tx) =>
    reassignTask(tx, rules, { taskId, toOfficerId: house.officer[to], reason: 'Nắm rõ việc hơn' }),
  );

/** The engine looks at the task again, as it does after every word about it; answers whom the task asks now. */
async function askedNow({ requestId, taskId }: { requestId: string; taskId: string }): Promise<string[]> {
  await house.worker.asEngine('tendTask', (tx) => tendTask(tx, rules, { requestId, taskId }));
  const rows = (await house.database.admin('task_candidate').where({ task_id: taskId, removed_at: null })) as {
    officer_id: string;
  }[];
  const people = Object.entries(house.officer);
  return rows.map(({ officer_id }) => people.find(([, id]) => id === officer_id)![0]).sort();
}

test('whoever passes a task on is asked no longer, however often it is passed on', async () => {
  const asked = await askedRequest(house, { workGroup: 'training' });
  expect(await askedNow(asked)).toEqual(['gateHead']);
  await passOn(asked.taskId, 'gateHead', 'gateDeputy');
  expect(await askedNow(asked)).toEqual(['gateDeputy']);
  await passOn(asked.taskId, 'gateDeputy', 'director');
  expect(await askedNow(asked)).toEqual(['director']);
  await expect(decide(house, house.officer.gateDeputy, asked)).rejects.toMatchObject({ code: 'not_found' });
  await expect(passOn(asked.taskId, 'gateHead', 'gateDeputy')).rejects.toMatchObject({ code: 'not_found' });
  await expect(decide(house, house.officer.director, asked)).resolves.toMatchObject({ verdict: 'approve' });
});

test('a task that is passed back is with its first approver alone', async () => {
  const asked = await askedRequest(house, { workGroup: 'inspection' });
  await passOn(asked.taskId, 'gateHead', 'gateDeputy');
  await passOn(asked.taskId, 'gateDeputy', 'gateHead');
  expect(await askedNow(asked)).toEqual(['gateHead']);
  await expect(decide(house, house.officer.gateDeputy, asked)).rejects.toMatchObject({ code: 'not_found' });
  await passOn(asked.taskId, 'gateHead', 'deputyDirector');
  expect(await askedNow(asked)).toEqual(['deputyDirector']);
});

test('a task goes neither to who takes part nor to a subordinate of theirs', async () => {
  const { gateHead, director } = house.officer;
  const asked = await askedRequest(house, { workGroup: 'organisation' }, gateHead);
  expect(await askedNow(asked)).toEqual(['director']);
  const possible = await house.api.as({ officerId: director, accountId: null }, 'read', (tx) =>
    reassigneesOf(tx, rules, asked.taskId),
  );
  expect(possible.map(({ officerId }) => officerId).sort()).toEqual(
    [house.officer.deputyDirector, house.officer.generalDirector].sort(),
  );
  for (const to of ['gateHead', 'gateDeputy', 'anh'] as const) {
    await expect(passOn(asked.taskId, 'director', to)).rejects.toMatchObject({ code: 'not_eligible' });
  }
});

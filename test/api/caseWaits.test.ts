import { tendCase } from '../../operations/passwordCase/tendCase.ts';
import { rules, useHouse } from '../support/house.ts';
import { bothReports, givePassword, itOfficersOf, report } from '../support/passwordCases.ts';
import { proven } from '../support/proven.ts';
import { webOf, type Person } from '../support/web.ts';

const house = useHouse();
const tend = (caseId: string) => house.worker.asEngine('tendCase', (tx) => tendCase(tx, rules, { caseId }));
const waitsFor = async (person: Person) =>
  ((await person.get('/password-cases').expect(200)).body as { items: { waitsForMe: boolean }[] }).items.map(
    ({ waitsForMe }) => waitsForMe,
  );

test('a case waits for the head until all is written, then for the IT desk, and never for its holder', async () => {
  const web = webOf(house);
  const { officer, account } = house;
  await givePassword(house, account.anh, 'mot mat khau du dai');
  const { caseId } = await report(house, 'compromised');
  await tend(caseId);
  const it = await proven(house, web, itOfficersOf(house).one);
  const people = [await web.person(officer.gateHead), it, await web.person(officer.anh)];
  const waiting = async () => (await Promise.all(people.map(waitsFor))).flat();
  expect(await waiting()).toEqual([true, false, false]);
  await bothReports(house, caseId);
  await tend(caseId);
  expect(await waiting()).toEqual([false, true, false]);
});

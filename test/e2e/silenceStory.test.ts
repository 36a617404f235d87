import { rules as packRules, useHouse } from '../support/house.ts';
import type { ReceivedMail } from '../support/mail.ts';
import { attest, entries, itemsOf, keepers, packetsOf, REVIEWED, saying, started } from '../support/reviews.ts';
import { chapter } from './support/chapter.ts';
import { openMovedHouse, type MovedHouse } from './support/movedHouse.ts';
import { DESK, openVisitor, PHONE, type Visitor } from './support/visitor.ts';

const DAY = 86_400_000;
let moved: MovedHouse;
// Before the house, whose database finds fault with what is still open.
afterAll(() => moved?.close(), 60_000);
const house = useHouse();
const { reviews } = packRules.pack;
const rules = { ...packRules, pack: { ...packRules.pack, reviews: { ...reviews, sections: { ...reviews.sections, names: [...REVIEWED] } } } }; // prettier-ignore
let campaignId: string;
let anh: Visitor;
let head: Visitor;

beforeAll(async () => {
  moved = await openMovedHouse(house, rules);
  await moved.pass(untilNine(Date.now()));
  await keepers(house);
  await entries(house);
  anh = await openVisitor(moved.browser, DESK);
  head = await openVisitor(moved.browser, PHONE);
}, 300_000);

/** To the next day, 09:00 in Hà Nội: a review that begins then reminds at 08:00 and closes in the afternoon. */
const untilNine = (now: number): number => DAY - ((now - Date.UTC(2000, 0, 3, 2)) % DAY);
const addressOf = (who: keyof typeof house.officer) => `${who.toLowerCase()}@haiquan.example`;
const mailsTo = (who: keyof typeof house.officer, subject: RegExp) =>
  moved.mail.mails.filter((mail) => mail.envelopeTo.includes(addressOf(who)) && subject.test(mail.subject ?? ''));
const START = /cần đối chiếu với hồ sơ giấy$/;
const REMINDER = /^Nhắc rà soát hồ sơ: còn 5 mục$/;
const BEHIND = /đơn vị còn mục chưa xác nhận$/;
const CLOSED = /đã đóng$/;

/** To 09:00 of the day so many days after it began, with all that fell due done and sent. */
async function toDay(day: number, urges: number, hours = 0): Promise<void> {
  const row = (await house.database.admin('review_campaign').where({ id: campaignId }).first()) as { started_at: Date };
  await moved.pass(row.started_at.getTime() + day * DAY + hours * 3_600_000 - house.clock.at.getTime());
  await untilUrged(urges);
}
async function untilUrged(count: number): Promise<void> {
  for (let look = 0; look < 500; look++) {
    await moved.engine.settled(campaignId);
    const urged = await house.database.admin('review_urge').where({ campaign_id: campaignId });
    if (urged.length >= count) return moved.deliver();
  }
  throw new Error('nobody was urged');
}

/** Opens what a mail's button leads to; whoever is not signed in does so by the link of another mail, and comes there. */
async function openByMail(visitor: Visitor, who: keyof typeof house.officer, mail: ReceivedMail, sees: RegExp) {
  await visitor.page.clock.setFixedTime(house.clock.at);
  await visitor.page.goto(await buttonIn(visitor, mail, 'Mở đợt rà soát'));
  await visitor.write('Thư công vụ đã đăng ký', addressOf(who));
  await visitor.press('Gửi liên kết đăng nhập');
  await visitor.sees('Nếu địa chỉ có trong danh bạ');
  await moved.deliver();
  const link = await moved.mail.nextMail(
    ({ envelopeTo, subject }) => envelopeTo.includes(addressOf(who)) && /[Đđ]ăng nhập/.test(subject ?? ''),
  );
  await visitor.page.goto(await buttonIn(visitor, link, 'Đăng nhập'));
  await visitor.press('Đăng nhập');
  await visitor.sees(sees);
}
async function buttonIn({ page }: Visitor, { html }: ReceivedMail, name: string): Promise<string> {
  await page.goto('about:blank');
  await page.setContent(html!);
  return (await page.getByRole('link', { name }).first().getAttribute('href'))!;
}

chapter('one mail tells the custodian what is to be compared, on which days she will hear of it, and what silence means', async () => {
  const { director, anh: custodian } = house.officer;
  campaignId = await started(moved.engine.api, rules, { by: { officerId: director, accountId: null }, scopeUnitId: house.unit.gate });
  await untilUrged(1);
  const [mail, ...more] = mailsTo('anh', START);
  expect(more).toEqual([]);
  expect(mail!.text).toMatch(/1 gói với 6 mục/);
  expect(mail!.text).toContain('Im lặng không phải là xác nhận');
  await openByMail(anh, 'anh', mail!, /được báo mở đợt/);
  const [item] = await itemsOf(house, { campaign_id: campaignId, officer_id: house.officer.binh });
  await attest(moved.engine.api, rules, { officerId: custodian, accountId: house.account.anh }, [{ ...saying(item!), packetId: item!.packet_id }]);
  expect(anh.complaints().filter((one) => !/^401 GET \/api\/me$/.test(one))).toEqual([]);
}); // prettier-ignore

chapter('she says nothing more: reminded on days 7, 10 and 13, once each, and on the last the head hears of it', async () => {
  const reminded: number[] = [];
  for (const [day, urges] of [[6, 1], [7, 2], [9, 2], [10, 3], [12, 3], [13, 5]] as const) {
    await toDay(day, urges);
    reminded.push(mailsTo('anh', REMINDER).length);
  }
  expect(reminded).toEqual([0, 1, 1, 2, 2, 3]);
  expect(mailsTo('gateHead', BEHIND).map(({ text }) => /Còn 5 mục ở 1 đơn vị/.test(text ?? ''))).toEqual([true]);
  expect([mailsTo('director', BEHIND), mailsTo('otherHead', /./)]).toEqual([[], []]);
}); // prettier-ignore

chapter('the head opens the mail on a phone and sees what is not attested, and who was urged when', async () => {
  const [mail] = mailsTo('gateHead', BEHIND);
  await openByMail(head, 'gateHead', mail!, /được báo vì đơn vị chưa xong/);
  expect(await head.page.locator('.urges li').filter({ hasText: 'được nhắc' }).count()).toBe(3);
  await head.page.getByText('Mục còn lại', { exact: true }).first().waitFor();
  await head.look('silence-day-13');
  await head.page.locator('#packets').getByRole('link').first().click();
  await head.sees('Bạn xem, không sửa.');
  await head.look('silence-packet-day-13');
  expect(await head.page.getByRole('button', { name: 'Ký xác nhận gói' }).count()).toBe(0);
});

chapter('on day 14 it closes by itself: silence is recorded and shown as not attested, and as no match', async () => {
  await toDay(14, 7, 9);
  const items = await itemsOf(house, { campaign_id: campaignId });
  expect(items.map(({ state }) => state).sort()).toEqual(['attested', ...Array<string>(5).fill('not_attested')]);
  const [mail] = mailsTo('gateHead', CLOSED);
  expect(mail!.text).toContain('1 mục đã xác nhận, 5 mục chưa');
  await openByMail(head, 'gateHead', mail!, /được báo đã đóng/);
  await head.page.getByText('Mục chưa xác nhận', { exact: true }).first().waitFor();
  expect(await head.page.locator('.urges li').allInnerTexts()).toHaveLength(7);
  await head.look('silence-closed');
  await head.page.locator('#packets').getByRole('link').first().click();
  await head.sees('5 mục chưa xác nhận khi đóng');
  const silences = head.page.locator('.review-grid').getByText('chưa xác nhận khi đóng', { exact: true });
  await silences.nth(2).waitFor();
  expect(await silences.count()).toBe(3);
  expect(await head.page.getByRole('button', { name: 'Khớp' }).count()).toBe(0);
  await head.look('silence-packet-closed');
});

chapter('the head signs off what was not attested as just that, on a phone', async () => {
  await head.press('Ký xác nhận gói');
  const dialog = head.page.getByRole('dialog');
  await dialog.getByText('Mục chưa xác nhận').waitFor();
  await head.look('silence-sign');
  await dialog.getByRole('button', { name: 'Ký xác nhận' }).click();
  await head.sees(/^Đã ký/);
  expect(await packetsOf(house, campaignId)).toMatchObject([{ state: 'signed' }]);
  const items = await itemsOf(house, { campaign_id: campaignId, state: 'not_attested' });
  expect(items.map(({ verdicts }) => verdicts)).toEqual(Array(5).fill({}));
});

import type { Me } from '../../web/api/shapes.ts';
import { axeFindings, shoot } from '../support/browser.ts';
import { custodian } from './fixtures/cases.ts';
import { head, portUser, specialist, tuong, uuid } from './fixtures/people.ts';
import { closedRow, correction, correctionRows, endedCorrection, packet, packetRows, review, reviewRow, statedCorrection } from './fixtures/reviews.ts'; // prettier-ignore
import { problem, signedInAs, type Answers } from './support/fakeApi.ts';
import { cutOff, phone } from './support/openPage.ts';
import { reviewApi } from './support/reviewApi.ts';
import { useWeb } from './support/useWeb.ts';

const keeper: Me = { ...custodian, account: portUser };
const page = (items: unknown[]) => ({ items, next: null });
const preview = { dossiers: 248, items: 744, packets: 6, units: 4, unitsWithoutHolder: 1, remindAt: ['2024-10-22T01:00:00Z', '2024-10-25T01:00:00Z', '2024-10-28T01:00:00Z'], closesAt: '2024-10-29T10:00:00Z', sections: review.sections, citation: review.citation }; // prettier-ignore
const answers: Answers = {
  'GET /reviews': () => page([reviewRow, closedRow]),
  'GET /reviews/:': () => review,
  'GET /review-packets': () => page(packetRows),
  'POST /reviews/preview': () => preview,
  'GET /corrections': () => page(correctionRows),
  'GET /corrections/:': () => correction,
};
const none = () => page([]);
const empty: Answers = { 'GET /reviews': none, 'GET /review-packets': none, 'GET /corrections': none };
const asKeeper = signedInAs(keeper);
const asHead = signedInAs({ ...head, officer: { ...head.officer, ...tuong } });
const path = `/reviews/packets/${packet.id}`;
const at = (officer: number) => `${path}?officer=${uuid(officer)}`;
const oneCorrection = `/corrections/${correction.id}`;

describe('the pages of reviews and corrections, over fixtures', () => {
  const web = useWeb();
  const signed = { ...packet, state: 'signed', signedBy: tuong, signedAt: '2024-10-14T02:00:00Z', may: { attest: false, sign: false } } as const; // prettier-ignore

  const ended = { ...packet, state: 'closed', counts: { items: 30, attested: 17, open: 0, notAttested: 13 }, officers: packet.officers.map((one) => ({ ...one, notAttested: one.items - one.attested })), may: { attest: false, sign: true } } as const; // prettier-ignore

  test.each<[string, string, string, Answers]>([
    ['packet', at(6), 'Rà soát hồ sơ quý IV/2024', { ...asKeeper, ...reviewApi().answers }],
    ['packet-hidden', at(7), 'Rà soát hồ sơ quý IV/2024', { ...asKeeper, ...reviewApi().answers }],
    ['packet-portal', path, 'Rà soát hồ sơ quý IV/2024', { ...signedInAs(custodian), ...reviewApi({ may: { attest: false, sign: false } }).answers }],
    ['packet-to-sign', path, 'Rà soát hồ sơ quý IV/2024', { ...asHead, ...reviewApi({ may: { attest: false, sign: true }, counts: { items: 30, attested: 30, open: 0, notAttested: 0 } }).answers }],
    ['packet-signed', path, 'Rà soát hồ sơ quý IV/2024', { ...asHead, ...reviewApi(signed).answers }],
    ['packet-closed', path, 'Rà soát hồ sơ quý IV/2024', { ...asHead, ...reviewApi(ended).answers }],
    ['packet-missing', path, 'Không tìm thấy gói rà soát này', { 'GET /review-packets/:': () => problem(404, 'not_found', 'Không có', 'None') }],
    ['reviews', '/reviews', 'Rà soát hồ sơ', asKeeper],
    ['reviews-head', '/reviews', 'Rà soát hồ sơ', asHead],
    ['reviews-empty', '/reviews', 'Rà soát hồ sơ', { ...asKeeper, ...empty }],
    ['review', `/reviews/${review.id}`, 'Rà soát hồ sơ quý IV/2024', asHead],
    ['review-opening', `/reviews/${review.id}`, 'Rà soát hồ sơ quý IV/2024', { 'GET /reviews/:': () => ({ ...review, state: 'opening', counts: { items: 0, attested: 0, open: 0, notAttested: 0 } }) }],
    ['corrections', '/corrections', 'Điều chỉnh hồ sơ', asKeeper],
    ['corrections-empty', '/corrections', 'Điều chỉnh hồ sơ', empty],
    ['correction', oneCorrection, 'Điều chỉnh hồ sơ Thạch Bảo Yến', signedInAs(specialist)],
    ['correction-head', oneCorrection, 'Điều chỉnh hồ sơ Thạch Bảo Yến', { 'GET /corrections/:': () => statedCorrection }],
    ['correction-ended', oneCorrection, 'Điều chỉnh hồ sơ Thạch Bảo Yến', { 'GET /corrections/:': () => endedCorrection }],
  ])('%s is sound for axe on a desk and on a phone, and never scrolls sideways', async (name, to, title, replaced) => {
    const { page: shown, complaints, close } = await web.open(to, { ...answers, ...replaced });
    await shown.getByRole('heading', { level: 1, name: title }).waitFor();
    await shown.waitForLoadState('networkidle');
    expect([name, await axeFindings(shown)]).toEqual([name, []]);
    await shoot(shown, `reviews-${name}-desk`);
    for (const size of [{ width: 320, height: 700 }, phone]) {
      await shown.setViewportSize(size);
      expect([name, size.width, await cutOff(shown)]).toEqual([name, size.width, []]);
    }
    await shown.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')");
    expect([name, await axeFindings(shown)]).toEqual([name, []]);
    await shown.evaluate("document.documentElement.setAttribute('data-mantine-color-scheme', 'light')");
    await shoot(shown, `reviews-${name}-phone`);
    expect(complaints).toEqual([]);
    await close();
  }); // prettier-ignore
});

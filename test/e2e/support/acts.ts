import type { CastMember } from './startedHouse.ts';
import type { CaughtMail } from './mailbox.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

/** Reads a mail and goes where its button leads; mail programs open it in a tab of its own, here it is the same one. */
export async function openMail({ page }: Visitor, mail: CaughtMail, button: string): Promise<void> {
  await page.goto(mail.page);
  const target = await page.getByRole('link', { name: button }).first().getAttribute('href');
  await page.goto(target!);
}

/** Signs in to the portal by the one-time link in the mail. */
export async function signInByLink(visitor: Visitor, { house, mailbox }: Stage, who: CastMember): Promise<void> {
  await visitor.page.goto(`${house.web}/sign-in`);
  await visitor.write('Thư công vụ đã đăng ký', who.mail);
  await visitor.press('Gửi liên kết đăng nhập');
  await visitor.sees('Nếu địa chỉ có trong danh bạ');
  await openMail(visitor, await mailbox.next(who.mail, /[Đđ]ăng nhập/), 'Đăng nhập');
  await visitor.press('Đăng nhập');
  await visitor.sees('Việc cần xử lý');
}

/** Fills in the account's form, on the sign-in page. */
export async function signInThroughAccount(visitor: Visitor, { account }: CastMember): Promise<void> {
  if (!account) throw new Error('keeps no account whose password is known');
  await visitor.write('Tên đăng nhập', account.userName);
  await visitor.page.getByLabel('Mật khẩu', { exact: true }).fill(account.password);
  await visitor.press('Đăng nhập qua tài khoản');
  await visitor.sees(`Đang dùng ${account.userName}`);
}

export interface Asking {
  group: string;
  permissions: string[];
  /** Typed as it comes, without diacritics, and the one that is meant. */
  unit: { typed: string; name: string };
  reason: string;
}

/** The wizard's second step: which permissions, of which group, over which unit. */
export async function chooseWhat(
  visitor: Visitor,
  { group, permissions, unit }: Omit<Asking, 'reason'>,
): Promise<void> {
  await visitor.page.getByRole('radio', { name: group }).check();
  for (const permission of permissions) await visitor.page.getByRole('checkbox', { name: permission }).check();
  const field = visitor.page.getByRole('combobox', { name: 'Phạm vi đơn vị' });
  await field.fill(unit.typed);
  await visitor.page.getByRole('option', { name: unit.name }).click();
}

/** From the second step to the check of all answers: three months, and why. */
export async function goOnToCheck(visitor: Visitor, reason: string): Promise<void> {
  await visitor.press('Tiếp tục');
  await visitor.press('3 tháng');
  await visitor.press('Tiếp tục');
  await visitor.write('Vì sao cần quyền này', reason);
  await visitor.press('Tiếp tục');
  await visitor.sees('Xem lại một lượt');
}

/** Sends the checked request; gives its reference number. */
export async function send(visitor: Visitor): Promise<string> {
  await visitor.press('Gửi yêu cầu');
  await visitor.sees('Đã gửi yêu cầu');
  return visitor.page.locator('.submitted .ref').innerText();
}

/** Asks for a permission for oneself, through the one account that one keeps; gives the reference number. */
export async function ask(visitor: Visitor, asking: Asking): Promise<string> {
  await goTo(visitor, 'Yêu cầu của tôi');
  await visitor.page.getByRole('main').getByRole('link', { name: 'Tạo yêu cầu' }).first().click();
  await chooseWhat(visitor, asking);
  await goOnToCheck(visitor, asking.reason);
  return send(visitor);
}

/** A place of the main navigation. */
export async function goTo({ page }: Visitor, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name: place }).click();
}

/** A day from now as people type it: 29/11/2026. */
export function dayAfter(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(day);
}

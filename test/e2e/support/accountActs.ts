import { totpCode } from '../../../domain/totp.ts';
import { openMail } from './acts.ts';
import type { CaughtMail } from './mailbox.ts';
import type { CastMember } from './startedHouse.ts';
import type { Visitor } from './visitor.ts';

const STEP_MS = 30_000;

/** The code that an authenticator app shows; `ahead` steps from now, as a clock that goes a little wrong would. */
export const codeOf = (secret: string, ahead = 0): string => totpCode(secret, new Date(Date.now() + ahead * STEP_MS));

/** Fills in the account's form and, where it is asked for, the code. */
export async function signInWithCode(visitor: Visitor, { account }: CastMember, ahead = 0): Promise<void> {
  if (!account?.totpSecret) throw new Error('has no account with a second factor');
  await visitor.write('Tên đăng nhập', account.userName);
  await visitor.page.getByLabel('Mật khẩu', { exact: true }).fill(account.password);
  await visitor.press('Đăng nhập qua tài khoản');
  await visitor.page.getByLabel('Mã xác thực').fill(codeOf(account.totpSecret, ahead));
  await visitor.press('Đăng nhập qua tài khoản');
  await visitor.sees(`Đang dùng ${account.userName}`);
}

/** Chooses an option of a field in which one searches. */
export async function pick({ page }: Visitor, field: string | RegExp, typed: string, option: string | RegExp) {
  const exact = typeof field === 'string';
  await page.getByRole('combobox', { name: field, exact }).fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

/** Approves on a phone, by the link in a mail. */
export async function approveByMail(visitor: Visitor, mail: CaughtMail): Promise<void> {
  await openMail(visitor, mail, 'Xem và quyết định');
  await visitor.press('Duyệt');
  await visitor.sees('Đã ghi nhận: duyệt');
}

/** Opens the one-time link of an account and chooses its password. */
export async function choosePassword(visitor: Visitor, password: string, code?: string): Promise<void> {
  await visitor.page.getByLabel('Mật khẩu mới').fill(password);
  await visitor.page.getByLabel('Nhập lại mật khẩu').fill(password);
  if (code) await visitor.page.locator('#code').fill(code);
  await visitor.press('Đặt mật khẩu');
}

import { readFileSync } from 'node:fs';
import { signInWithCode } from './accountActs.ts';
import { openMail } from './acts.ts';
import type { CaughtMail } from './mailbox.ts';
import type { Stage } from './stage.ts';
import type { CastMember } from './startedHouse.ts';
import type { Visitor } from './visitor.ts';

/** Opens the case that a mail tells of; whoever is not signed in does so by a one-time link first, and comes to the case. */
export async function openCaseByLink(visitor: Visitor, stage: Stage, who: CastMember, mail: CaughtMail): Promise<void> {
  await openMail(visitor, mail, 'Mở vụ việc');
  await visitor.write('Thư công vụ đã đăng ký', who.mail);
  await visitor.press('Gửi liên kết đăng nhập');
  await openMail(visitor, await stage.mailbox.next(who.mail, /[Đđ]ăng nhập/), 'Đăng nhập');
  await visitor.press('Đăng nhập');
  await visitor.sees('Căn cứ');
}

/** Opens the case that a mail tells of, being signed in. */
export async function openCase(visitor: Visitor, mail: CaughtMail): Promise<void> {
  await openMail(visitor, mail, 'Mở vụ việc');
  await visitor.sees('Căn cứ');
}

/** Opens the case that a mail tells of, through an account with a second factor. */
export async function openCaseThroughAccount(visitor: Visitor, who: CastMember, mail: CaughtMail): Promise<void> {
  await openMail(visitor, mail, 'Mở vụ việc');
  await signInWithCode(visitor, who);
  await visitor.sees('Căn cứ');
}

/** The head takes note and states the facts, on the page of the case. */
export async function takeNote(visitor: Visitor, facts: string): Promise<void> {
  await visitor.page.getByRole('textbox', { name: 'Sự việc' }).fill(facts);
  await visitor.page.getByLabel('Tôi đã liên lạc được với người giữ tài khoản').check();
  await visitor.press('Ghi nhận');
  await visitor.sees('Đã liên lạc được với người giữ');
}

/** Downloads the written report as PDF; gives its bytes. */
export async function downloadLetter({ page }: Visitor): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải PDF' }).click();
  return readFileSync(await (await coming).path());
}

/** The IT desk registers the written report as incoming, today. */
export async function register(visitor: Visitor, incomingNo: string): Promise<void> {
  await visitor.write('Số đến', incomingNo);
  await visitor.press('Vào sổ');
  await visitor.sees(`Công văn đến số ${incomingNo}`);
}

/** The second IT officer confirms the reissue and has the code shown that is read over the phone; gives it. */
export async function confirmAndReadCode(visitor: Visitor): Promise<string> {
  await visitor.press('Xác nhận cấp lại');
  await visitor.press('Hiện mã để đọc qua điện thoại');
  return (await visitor.page.locator('.spoken-code').innerText()).trim();
}

/** What the sign-in through an account answers from elsewhere: 200, or 401. */
export async function signInStatus({ house }: Stage, userName: string, password: string): Promise<number> {
  const answer = await fetch(`${house.web}/api/sign-in/account`, {
    method: 'POST',
    headers: { Origin: house.web, 'Content-Type': 'application/json' },
    body: JSON.stringify({ userName, password }),
  });
  return answer.status;
}

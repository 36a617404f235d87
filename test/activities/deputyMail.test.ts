import { composeMail } from '../../activities/mail/composeMail.ts';
import { linkTokens } from '../../domain/linkToken.ts';
import { createMailRenderer } from '../../notify/mail/mailRenderer.ts';
import { announceAbsence } from '../../operations/announceAbsence.ts';
import * as messages from '../../db/messages.ts';
import { rules, useHouse } from '../support/house.ts';
import { askedRequest } from '../support/requests.ts';

const house = useHouse();

test('whoever stands in is asked by mail, and reads for whom and until when', async () => {
  const { officer, clock } = house;
  const to = new Date(clock.at.getTime() + 3 * 86_400_000);
  await house.api.as({ officerId: officer.gateHead, accountId: null }, 'announceAbsence', (tx) =>
    announceAbsence(tx, rules, { deputyId: officer.gateDeputy, from: clock.at, to }),
  );
  const { requestId } = await askedRequest(house);
  const context = { rules, links: linkTokens(Buffer.alloc(32, 1)), publicUrl: 'http://qlcb.example' };
  const composed = await house.worker.asEngine('composeMessage', async (tx) => {
    const due = await messages.claim(tx, { limit: 50, leaseUntil: new Date(tx.at.getTime() + 1_000) });
    const toDeputy = due.find((message) => message.officerId === officer.gateDeputy && message.requestId === requestId);
    return composeMail(context, tx, toDeputy!);
  });
  const { mail, recipient } = composed!;
  const { subject, text } = (await createMailRenderer())(mail.template, recipient.language, mail.data);
  expect(subject).toContain('Cần duyệt trước');
  expect(subject).not.toContain('Chuyển cấp trên');
  expect(text).toContain('Bùi Khắc Tường, Chi cục trưởng vắng mặt đến 18/10/2024 và đã ủy quyền cho bạn');
});

import { randomUUID } from 'node:crypto';
import { DEMO_SEATS, type DemoRole } from '../../../cli/seed/demoSeats.ts';
import { stableId } from '../../../cli/seed/stableId.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

/** Asks for a user account of the demonstration's department for one of its officers, as the wizard would send it. */
export async function askForAccount({ page }: Visitor, { house }: Stage, role: DemoRole): Promise<void> {
  const me = (await (await page.request.get(`${house.web}/api/me`)).json()) as { csrf: string };
  const unitId = stableId('unit', 'CHQ20');
  const form = {
    unitId,
    divisionId: unitId,
    officerId: stableId('officer', DEMO_SEATS[role]),
    position: 'Cục trưởng',
    phone: '0225 3859 123',
    accountKind: 'user',
    contact: 'Văn phòng Cục, 0225 3859 120',
    reason: 'Theo dõi hồ sơ cán bộ toàn Cục',
  };
  const answer = await page.request.post(`${house.web}/api/requests`, {
    headers: { Origin: house.web, 'X-CSRF': me.csrf, 'Idempotency-Key': randomUUID() },
    data: { kind: 'account.issue', form },
  });
  if (answer.status() !== 201) throw new Error(`${answer.status()} ${await answer.text()}`);
}

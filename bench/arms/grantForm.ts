import type { Asker } from '../house/people.ts';

const DAY = 86_400_000;
const FIRST_DAY = 30;
const DAYS = 700;

/** A request as an officer makes it. Each turn asks for another day, so that none is a double of an earlier one. */
export function grantForm({ officerId, accountId, unitId }: Asker, turn: number) {
  const from = Math.ceil(Date.now() / DAY) * DAY + (FIRST_DAY + (turn % DAYS)) * DAY;
  return {
    accountId,
    officerId,
    permissions: ['records.read'],
    workGroup: 'officers',
    unitId,
    withSubordinates: false,
    from: new Date(from).toISOString(),
    to: new Date(from + DAY).toISOString(),
    reason: 'Theo dõi, cập nhật hồ sơ cán bộ của đơn vị theo phân công.',
  };
}

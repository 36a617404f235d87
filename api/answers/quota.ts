import type { z } from 'zod';
import type { TakenPlaceRow } from '../../db/places.ts';
import type { UnitRef } from '../../db/views/refs.ts';
import { accountKinds } from '../../domain/accountKind.ts';
import { quotaFor } from '../../domain/quotaRule.ts';
import type { Rules } from '../../domain/rules.ts';
import type { contract } from '../contract/index.ts';
import { citationAnswer } from './finding.ts';

type Quotas = z.output<NonNullable<typeof contract.readQuotas.answer>>;

/** How many accounts of each kind a unit may have, by which article (R2, R6), and who has the places. */
export function quotaAnswer({ pack }: Rules, unit: UnitRef, taken: readonly TakenPlaceRow[]): Quotas {
  const items = accountKinds.map((accountKind) => {
    const { limit, basis, citation } = quotaFor(pack, { unitCode: unit.code, unitKind: unit.kind, accountKind });
    const places = taken
      .filter(({ kind }) => kind === accountKind)
      .map(({ placeNo, state, accountUserName, requestNo }) => ({
        placeNo,
        state,
        userName: accountUserName,
        requestNo: state === 'reserved' ? requestNo : null,
      }));
    return { accountKind, limit, basis, citation: citationAnswer(citation, pack.sources), used: places.length, places };
  });
  return { unit, items };
}

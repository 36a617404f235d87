import type { Request } from 'playwright-core';
import type { ItemResult, Packet, PersonItems, ReviewItem } from '../../../web/api/shapes.ts';
import { dinhVu, officers, uuid } from '../fixtures/people.ts';
import { dossier } from '../fixtures/records.ts';
import { packet } from '../fixtures/reviews.ts';
import { reply, type Reply } from './fakeApi.ts';

type Said = Pick<ReviewItem, 'verdicts' | 'timely' | 'accurate' | 'note'> & { id: string; version: number };

const itemOf = (officerNo: number, n: number, now: Partial<ReviewItem>): ReviewItem => {
  const { section, current } = dossier.sections[n]!;
  const values = { ...current!.content, ...(n === 0 && { fullName: officers[officerNo]!.name }) };
  return {
    id: uuid(90_000 + officerNo * 10 + n),
    section,
    state: 'open',
    version: 2,
    newestVersion: 2,
    lastVersion: 1,
    hidden: false,
    reason: null,
    values,
    before: values,
    changed: [],
    verdicts: {},
    timely: null,
    accurate: null,
    note: null,
    correction: null,
    attestedBy: null,
    attestedAt: null,
    ...now,
  };
};

/** A packet that remembers what is said of it, as the server does; single answers can be made to fail. */
export function reviewApi(change: Partial<Packet> = {}) {
  const people = new Map<string, PersonItems>();
  officers.forEach((officer, n) => {
    const done = Object.fromEntries(
      Object.keys(dossier.sections[0]!.current!.content).map((name) => [name, 'match'] as const),
    );
    const identity: Partial<ReviewItem> =
      n === 5 ? { state: 'attested', verdicts: done, timely: true, accurate: true } : {};
    const before = { ...dossier.sections[1]!.current!.content, salaryStep: '3', coefficient: '3.00' };
    const position = { before, changed: ['salaryStep', 'coefficient'] };
    const contact =
      n === 6 ? { hidden: true, reason: 'work_group' as const, values: null, before: null, changed: null } : {};
    people.set(officer.id, {
      officer,
      officerNo: `HQ-000${101 + n * 37}`,
      managingUnit: dinhVu,
      mayAttest: change.may?.attest ?? true,
      items: [itemOf(n, 0, identity), itemOf(n, 1, position), itemOf(n, 2, contact)],
    });
  });
  const sent: Said[][] = [];
  const gate: { answer: (() => Reply) | null } = { answer: null };
  return {
    people,
    sent,
    gate,
    answers: {
      'GET /review-packets/:': () => ({ ...packet, ...change }),
      'GET /review-packets/:/officers/:': (_: Request, path: string) => people.get(path.split('/').at(-1)!),
      'PUT /review-packets/:/items': (request: Request) => {
        if (gate.answer) return gate.answer();
        const { items } = request.postDataJSON() as { items: Said[] };
        sent.push(items);
        return reply(200, { results: items.map((said) => take(people, said)) });
      },
    },
  };
}

function take(people: Map<string, PersonItems>, said: Said): ItemResult {
  for (const person of people.values()) {
    const item = person.items.find(({ id }) => id === said.id);
    if (!item) continue;
    if (item.newestVersion !== said.version)
      return { id: item.id, result: 'superseded', state: 'open', version: item.newestVersion, correctionNo: null };
    const { verdicts, timely, accurate, note } = said;
    const isWhole =
      Object.keys(verdicts).length === Object.keys(item.values ?? {}).length && timely !== null && accurate !== null;
    const differs = Object.values(verdicts).includes('mismatch');
    const correction = differs ? { id: uuid(831), no: 'DC-2024-00031', state: 'open' } : null;
    Object.assign(item, { verdicts, timely, accurate, note, correction, state: isWhole ? 'attested' : 'open' });
    return {
      id: item.id,
      result: isWhole ? 'attested' : 'saved',
      state: item.state,
      version: item.version,
      correctionNo: correction?.no ?? null,
    };
  }
  return { id: said.id, result: 'not_found', state: null, version: null, correctionNo: null };
}

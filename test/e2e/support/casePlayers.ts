import type { CaughtMail } from './mailbox.ts';
import { openStage, type Stage } from './stage.ts';
import type { CastMember } from './startedHouse.ts';
import { DESK, PHONE, type Visitor } from './visitor.ts';

/** People of the seed who are not among those to be tried as, by the names that it draws. */
export const SUB_DEPARTMENT_DEPUTY: CastMember = { name: 'Ngô Khánh Hồng', mail: 'hongnk@haiquan.example' };
export const DIRECTOR_GENERAL: CastMember = { name: 'Bùi Thị Hằng', mail: 'hangbt@haiquan.example' };

type Role = Parameters<Stage['cast']>[0];

/** Who plays in the stories of password cases, on one stage: filled when its tests begin. */
export interface CasePlayers {
  stage: Stage;
  /** Keeps hp-nd02, on a phone. */
  holder: Visitor;
  /** Head of the sub-department that owns hp-nd02, and of its department; on phones. */
  head: Visitor;
  departmentHead: Visitor;
  /** Keeps hp-qt01. */
  admin: Visitor;
  it: Visitor;
  secondIt: Visitor;
  /** Through which the head of the department signs in, once it is issued. */
  headsAccount: CastMember;
  mailTo(role: Role | CastMember, subject: RegExp): Promise<CaughtMail>;
}

/** Opens the stage and its players before the tests of a file, and closes it after them. */
export function useCasePlayers(): CasePlayers {
  const players = {
    mailTo: (to, subject) =>
      players.stage.mailbox.next((typeof to === 'string' ? players.stage.cast(to) : to).mail, subject),
  } as CasePlayers;
  beforeAll(async () => {
    const stage = await openStage();
    players.stage = stage;
    for (const name of ['holder', 'head', 'departmentHead'] as const) players[name] = await stage.visitor(PHONE);
    for (const name of ['admin', 'it', 'secondIt'] as const) players[name] = await stage.visitor(DESK);
  }, 300_000);
  afterAll(() => players.stage?.close(), 60_000);
  return players;
}

import { openStage, type Stage } from './stage.ts';
import { DESK, PHONE, type Visitor } from './visitor.ts';

/** The unit that the story plays in, as somebody types it and as it is called. */
export const UNIT = { typed: 'dinh vu', name: 'Chi cục Hải quan cửa khẩu cảng Đình Vũ' };

/** Who plays in a story, on one stage: filled when its tests begin. */
export interface Players {
  stage: Stage;
  anh: Visitor;
  head: Visitor;
  admin: Visitor;
}

/** Opens the stage and its players before the tests of a file, and closes it after them. */
export function usePlayers(): Players {
  const players = {} as Players;
  beforeAll(async () => {
    players.stage = await openStage();
    players.anh = await players.stage.visitor(DESK);
    players.head = await players.stage.visitor(PHONE);
    players.admin = await players.stage.visitor(DESK);
  }, 300_000);
  afterAll(() => players.stage?.close(), 60_000);
  return players;
}

import type { Browser } from 'playwright-core';
import { DEMO_NAMES, DEMO_SEATS, type DemoRole } from '../../../cli/seed/demoSeats.ts';
import { openBrowser } from '../../support/browser.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';
import { startHouse, type CastMember, type StartedHouse } from './startedHouse.ts';
import { openVisitor, type Size, type Visitor } from './visitor.ts';

/** Where a story is played: a started house, its mails, and a browser for whoever comes. */
export interface Stage {
  house: StartedHouse;
  mailbox: Mailbox;
  cast(role: DemoRole): CastMember;
  visitor(size: Size): Promise<Visitor>;
  close(): Promise<void>;
}

/** Starts all of it; nothing is left running when it fails. */
export async function openStage(): Promise<Stage> {
  const house = await startHouse();
  const browser = await openBrowser().catch(async (error: unknown) => {
    await house.stop();
    throw error;
  });
  return stageOf(house, browser);
}

function stageOf(house: StartedHouse, browser: Browser): Stage {
  return {
    house,
    mailbox: openMailbox(house.inbox),
    cast: (role) => house.castMember(DEMO_NAMES[DEMO_SEATS[role]]!.name),
    visitor: (size) => openVisitor(browser, size),
    async close() {
      await browser.close();
      await house.stop();
    },
  };
}

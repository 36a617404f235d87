import type { DeadLink, DeadLinkPage } from './deadLink.ts';
import { closedContent } from './closedContent.ts';
import type { Fact } from './facts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import type { PageTexts } from './language.ts';
import { deadLinkButton, requestFact } from './deadLinkParts.ts';
import type { outcomeHead } from './outcomeHead.ts';
import { personLines } from './person.ts';
import { whenText } from './when.ts';

/** What a dead link's page says: its head, the facts, the next steps (the first is filled), a closing note. */
export interface DeadLinkContent {
  head: Parameters<typeof outcomeHead>[0];
  facts: readonly (Fact | false)[];
  actions: readonly Html[];
  note?: Html | string;
}

type Of<Kind extends DeadLink['kind']> = Extract<DeadLinkPage, { kind: Kind }>;

/** Each dead link's own words and way out. */
export function deadLinkContent(texts: PageTexts, page: DeadLinkPage): DeadLinkContent {
  switch (page.kind) {
    case 'decided':
    case 'withdrawn':
    case 'lapsed':
      return closedContent(texts, page);
    case 'expired':
      return expired(texts, page);
    case 'superseded':
      return superseded(texts, page);
    case 'moved':
      return moved(texts, page);
    case 'renewed':
      return bare(texts, page, { tone: 'info', sign: 'mail', ...texts.links.renewed });
    case 'voided':
      return bare(texts, page, { tone: 'warn', sign: 'lock', ...texts.links.voided });
    case 'waiting':
      return waiting(texts, page);
    case 'no_task':
      return bare(texts, page, { tone: 'plain', sign: 'ban', ...texts.links.noTask });
    case 'unknown':
      return bare(texts, page, { tone: 'plain', sign: 'ban', ...texts.links.unknown });
    case 'too_many': {
      const { title, lead } = texts.links.tooMany;
      return bare(texts, page, { tone: 'warn', sign: 'lock', title, lead: lead(page.retryAfterMinutes) });
    }
  }
}

function bare(texts: PageTexts, { tasksHref }: DeadLinkPage, head: DeadLinkContent['head']): DeadLinkContent {
  return { head, facts: [], actions: [deadLinkButton(texts.links.myTasks, tasksHref, 'primary')] };
}

function expired(texts: PageTexts, { request, expiredAt, renew, taskHref, now }: Of<'expired'>): DeadLinkContent {
  const words = texts.links.expired;
  const form = html`<form method="post" action="${renew.action}">
    <input type="hidden" name="csrf" value="${renew.csrf}" />
    <button class="btn primary">${words.renew}</button>
  </form>`;
  return {
    head: { tone: 'warn', sign: 'clock', title: words.title, lead: words.lead(whenText(texts, now, expiredAt)) },
    facts: [requestFact(texts, request)],
    actions: [form, deadLinkButton(words.signIn, taskHref)],
    note: words.renewNote,
  };
}

function superseded(texts: PageTexts, page: Of<'superseded'>): DeadLinkContent {
  const words = texts.links.superseded;
  const { request, currentVersion, changedAt, mailedAt, openHref, now, tasksHref } = page;
  const { myTasks, otherTasks } = texts.links;
  const lead = (page.signedIn ? words.taskLead : words.lead)(request.version, currentVersion);
  const open = openHref !== undefined && deadLinkButton(words.open(currentVersion), openHref, 'primary');
  return {
    head: { tone: 'info', sign: 'refresh', title: words.title, lead },
    facts: [
      requestFact(texts, request),
      { label: words.changed, value: whenText(texts, now, changedAt), form: 'number' },
      mailedAt !== undefined && { label: words.newMail, value: words.mailedAt(whenText(texts, now, mailedAt)) },
    ],
    actions: open ? [open, deadLinkButton(otherTasks, tasksHref)] : [deadLinkButton(myTasks, tasksHref, 'primary')],
  };
}

function moved(texts: PageTexts, { why, request, to, at, now, tasksHref }: Of<'moved'>): DeadLinkContent {
  const words = texts.links.moved;
  const when = whenText(texts, now, at);
  const name = to?.name ?? words.someoneElse;
  const said = {
    reassigned: { title: words.reassigned(name), lead: words.reassignedLead(when) },
    escalated: { title: words.escalated(name), lead: words.escalatedLead(when) },
    transferred: { title: words.transferred, lead: words.transferredLead(when) },
  }[why];
  return {
    head: { tone: 'hold', sign: why === 'transferred' ? 'lock' : 'user', ...said },
    facts: [requestFact(texts, request), to !== undefined && { label: texts.links.now, value: personLines(to) }],
    actions: [deadLinkButton(texts.links.myTasks, tasksHref, 'primary')],
    note: words.wrong,
  };
}

function waiting(texts: PageTexts, { request, asked, requestHref, tasksHref }: Of<'waiting'>): DeadLinkContent {
  const { links } = texts;
  return {
    head: { tone: 'info', sign: 'clock', title: links.waiting.title, lead: links.waiting.lead },
    facts: [requestFact(texts, request), { label: links.now, value: asked.map(({ name }) => name).join(', ') }],
    actions: [deadLinkButton(links.viewRequest, requestHref, 'primary'), deadLinkButton(links.otherTasks, tasksHref)],
  };
}

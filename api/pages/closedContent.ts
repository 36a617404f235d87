import type { Verdict } from '../../domain/approval.ts';
import type { DeadLinkPage } from './deadLink.ts';
import type { DeadLinkContent } from './deadLinkContent.ts';
import { deadLinkButton, requestFact } from './deadLinkParts.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';
import type { PageTexts } from './language.ts';
import { personLines } from './person.ts';
import { whenText } from './when.ts';

type Of<Kind extends DeadLinkPage['kind']> = Extract<DeadLinkPage, { kind: Kind }>;

const CHIP: Record<Verdict, { tone: string; sign: IconName }> = {
  approve: { tone: 'ok', sign: 'check' },
  deny: { tone: 'danger', sign: 'cross' },
  send_back: { tone: 'warn', sign: 'arrowBack' },
};

/** The task is closed: somebody decided, the requester withdrew, or its time ran out. */
export function closedContent(texts: PageTexts, page: Of<'decided' | 'withdrawn' | 'lapsed'>): DeadLinkContent {
  if (page.kind === 'decided') return decided(texts, page);
  return page.kind === 'withdrawn' ? withdrawn(texts, page) : lapsed(texts, page);
}

function decided(texts: PageTexts, page: Of<'decided'>): DeadLinkContent {
  const { links } = texts;
  const { request, by, byReader, onBehalfOf, verdict, at, now, channel, tasksHref, disputeHref } = page;
  const who = html`${personLines(by)}${onBehalfOf && html`<br />${links.onBehalfOf(onBehalfOf)}`}`;
  const title = byReader ? links.decided.titleYou : links.decided.title(by.name);
  return {
    head: { tone: byReader ? 'plain' : 'hold', sign: byReader ? 'check' : 'lock', title, lead: links.nothingToDo },
    facts: [
      requestFact(texts, request),
      { label: links.outcome, value: chip(texts, verdict) },
      { label: links.by, value: who },
      { label: links.at, value: whenText(texts, now, at), form: 'number' },
      channel !== undefined && { label: texts.result.channel, value: links.channels[channel] },
      !byReader && !page.signedIn && { label: links.decided.whyMailed, value: links.decided.bothAsked },
    ],
    actions: [requestButton(texts, page), deadLinkButton(links.otherTasks, tasksHref)],
    note: byReader && disputeHref !== undefined ? notYou(texts, disputeHref) : undefined,
  };
}

function notYou({ result }: PageTexts, disputeHref: string): Html {
  return html`${result.notYou} <a href="${disputeHref}">${result.report}</a>.`;
}

function chip(texts: PageTexts, verdict: Verdict): Html {
  const { tone, sign } = CHIP[verdict];
  return html`<span class="state ${tone}">${icon(sign, 'small')}${texts.verdictState[verdict]}</span>`;
}

function withdrawn(texts: PageTexts, page: Of<'withdrawn'>): DeadLinkContent {
  const { links } = texts;
  const { request, by, at, now, requestHref, tasksHref } = page;
  const toTasks = (look: 'primary' | 'plain'): Html => deadLinkButton(links.myTasks, tasksHref, look);
  return {
    head: { tone: 'plain', sign: 'arrowBack', title: links.withdrawn.title, lead: links.nothingToDo },
    facts: [
      requestFact(texts, request),
      { label: links.withdrawn.by, value: personLines(by) },
      { label: links.at, value: whenText(texts, now, at), form: 'number' },
    ],
    actions:
      requestHref === undefined
        ? [toTasks('primary')]
        : [deadLinkButton(links.viewRequest, requestHref, 'primary'), toTasks('plain')],
  };
}

function requestButton({ links }: PageTexts, { requestHref, signedIn }: Of<'decided' | 'lapsed'>): Html {
  return deadLinkButton(signedIn ? links.viewRequest : links.timeline, requestHref, 'primary');
}

function lapsed(texts: PageTexts, page: Of<'lapsed'>): DeadLinkContent {
  const { links } = texts;
  const { request, at, now, tasksHref } = page;
  return {
    head: {
      tone: 'plain',
      sign: 'clock',
      title: links.lapsed.title,
      lead: links.lapsed.lead(whenText(texts, now, at)),
    },
    facts: [requestFact(texts, request)],
    actions: [requestButton(texts, page), deadLinkButton(links.otherTasks, tasksHref)],
    note: links.lapsed.note,
  };
}

import type { LetterFact, Segment } from './letter.ts';
import type { MailTexts } from './language.ts';
import { dateOf } from '../../domain/localTime.ts';
import { citedBy, citedTogether } from '../../domain/toldRequest.ts';
import { shortMomentOf } from './localTime.ts';
import type { MailGrant, MailRequest } from './mailData.ts';
import { ownWords, personLines, personText } from './personWords.ts';

/** Who asks what, for whom, where, how long and why, and what the rules and earlier deciders said. */
export function requestFacts(texts: MailTexts, request: MailRequest): LetterFact[] {
  const { facts } = texts;
  const { permission, scope, period } = request;
  return [
    { label: facts.asker, lines: personLines(request.asker) },
    { label: facts.beneficiary, lines: beneficiary(texts, request) },
    ...(permission ? [permissionFact(texts, permission)] : []),
    ...(scope === undefined ? [] : [{ label: facts.scope, lines: [[scope]] }]),
    ...(period ? [{ label: facts.period, lines: [[periodText(texts, period)]] }] : []),
    ...(request.facts ?? []).map(({ label, value }) => ({ label, lines: [[value]] })),
    { label: facts.reason, lines: ownWords(request.reason) },
    ...rules(texts, request),
    ...(request.earlier.length > 0
      ? [{ label: facts.earlier, lines: request.earlier.map((one) => earlier(texts, one)) }]
      : []),
  ];
}

/** The request in one fact, where the mail is about what happened to it. */
export function requestNameFact(texts: MailTexts, { title, reference, version }: MailRequest): LetterFact {
  return {
    label: texts.facts.request,
    lines: [[{ strong: title }], [`${reference}, ${texts.facts.version(version)}`]],
  };
}

/** Whose permission, through which account, over what, from when to when. */
export function grantFacts(texts: MailTexts, grant: MailGrant): LetterFact[] {
  const { facts } = texts;
  const { from, to } = grant;
  return [
    { label: facts.holder, lines: personLines(grant.holder) },
    { label: facts.account, lines: [[{ strong: grant.account }]] },
    permissionFact(texts, grant.permission),
    { label: facts.scope, lines: [[grant.scope]] },
    { label: facts.period, lines: [[periodText(texts, { from, to, untilHandover: false })]] },
  ];
}

function permissionFact(texts: MailTexts, { actions, objects }: MailGrant['permission']): LetterFact {
  return { label: texts.facts.permission, lines: [[{ strong: actions }, ` ${objects}`]] };
}

function beneficiary({ facts }: MailTexts, { beneficiary, account }: MailRequest): Segment[][] {
  const lines = beneficiary === 'asker' ? [[facts.self]] : personLines(beneficiary);
  if (account !== undefined) lines.at(-1)?.push(facts.via, { strong: account });
  return lines;
}

function periodText({ facts }: MailTexts, { from, to, untilHandover }: NonNullable<MailRequest['period']>): string {
  const span = to ? facts.fromTo(dateOf(from), dateOf(to)) : facts.openEnded(dateOf(from));
  return untilHandover ? span + facts.untilHandover : span;
}

function rules(texts: MailTexts, { risk, findings }: MailRequest): LetterFact[] {
  const { facts, outcome } = texts;
  const against = findings.filter((finding) => finding.outcome !== 'allowed');
  const articles = citedTogether(findings);
  const allWell: Segment[] = [{ strong: `✓ ${facts.rulesOk}`, tone: 'ok' }, articles && ` (${articles})`];
  const lines = against.map((finding): Segment[] => [
    { strong: outcome[finding.outcome], tone: finding.outcome === 'denied' ? 'danger' : 'warn' },
    ` ${finding.title} (${citedBy(finding)})`,
  ]);
  const checked = findings.length === 0 ? [] : [{ label: facts.rules, lines: lines.length > 0 ? lines : [allWell] }];
  return [...(risk ? [{ label: facts.risk, lines: [[texts.risk[risk]]] }] : []), ...checked];
}

function earlier(texts: MailTexts, { by, verdict, at }: MailRequest['earlier'][number]): Segment[] {
  return [`${personText(by)}, ${texts.verdictDone[verdict]} ${shortMomentOf(at)}`];
}

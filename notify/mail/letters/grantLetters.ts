import type { Letter } from '../letter.ts';
import type { MailTexts } from '../language.ts';
import { dateOf } from '../../../domain/localTime.ts';
import { momentOf } from '../localTime.ts';
import type { MailDataByTemplate, MailGrant } from '../mailData.ts';
import { ownWords, personLines, personText, salutation } from '../personWords.ts';
import { grantFacts } from '../requestFacts.ts';

function permissionName({ permission }: MailGrant): string {
  return `${permission.actions.toLocaleLowerCase('vi')} ${permission.objects}`;
}

/** A permission was taken away: which, by whom, when and why; to its holder, or to those who are only told. */
export function grantRevoked(texts: MailTexts, data: MailDataByTemplate['grant_revoked']): Letter {
  const words = texts.revoked;
  const { grant, audience } = data;
  const heading = words.subject(permissionName(grant));
  const lead = audience === 'holder' ? words.holderLead : words.otherLead(personText(grant.holder));
  const at = momentOf(data.at, texts.weekdays);
  return {
    subject: `${heading}, ${grant.account}`,
    preheader: lead,
    reference: '',
    banner: { tone: 'danger', strong: words.state, rest: words.rest(at) },
    heading,
    intro: [`${salutation(texts, data.recipient)} ${lead}`],
    facts: [
      { label: words.by, lines: personLines(data.by) },
      { label: texts.facts.reason, lines: ownWords(data.reason) },
      ...grantFacts(texts, grant),
    ],
    button: { label: audience === 'holder' ? words.button : words.otherButton, href: data.href },
    small: [],
    closing: [{ strong: words.wrong, rest: words.askAgain }],
    links: [],
  };
}

/** A permission will end soon; its holder may ask for a renewal, and silence lets it end. */
export function grantEnding(texts: MailTexts, data: MailDataByTemplate['grant_ending']): Letter {
  const words = texts.ending;
  const { grant, endsAt } = data;
  const heading = words.subject(permissionName(grant));
  return {
    subject: `${heading}, ${grant.account}, ${dateOf(endsAt)}`,
    preheader: words.lead,
    reference: '',
    banner: { tone: 'warn', strong: words.state(momentOf(endsAt, texts.weekdays)), rest: words.days(data.daysLeft) },
    heading,
    intro: [`${salutation(texts, data.recipient)} ${words.lead}`],
    facts: grantFacts(texts, grant),
    button: { label: words.button, href: data.renewHref },
    small: [words.small],
    closing: [{ strong: words.ifSilent, rest: words.ends }],
    links: [],
  };
}

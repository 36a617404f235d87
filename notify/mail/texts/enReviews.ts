import type { viReviews } from './viReviews.ts';

/** English words of the mails about reviews and corrections of records. */
export const enReviews: typeof viReviews = {
  review: {
    number: 'Review',
    left: 'Items left',
    closes: 'Closes',
    button: 'Open the review',
    silence: 'Silence is no attestation.',
    silenceMeans: 'What is not compared by the close is recorded as “not attested”.',
  },
  reviewStarted: {
    subject: (title) => `${title}: compare with the paper files`,
    state: (moment) => `Closes ${moment}`,
    lead: (items, packets) => `You hold ${packets} packet(s) with ${items} sections of dossiers. Compare each field with the paper file: match, mismatch or paper missing; and state whether it is timely and accurate (article 10, clause 3).`,
    reminders: 'Reminders',
  },
  reviewReminder: {
    subject: (left) => `Review of records: ${left} items left`,
    state: (moment) => `The next one closes ${moment}`,
    lead: (campaigns) => `Sections of dossiers wait to be compared, in ${campaigns} review(s).`,
  },
  reviewEscalated: {
    subject: { behind: (title) => `${title}: items of your unit are not attested`, no_holder: (title) => `${title}: a packet has nobody` },
    state: (left, units) => `${left} items left in ${units} unit(s)`,
    lead: { behind: 'The review closes soon and items of your unit are not compared yet. Urge whoever is assigned.', no_holder: 'Nobody of the unit may write these records at present, or whoever is assigned is away. Assign somebody, or ask for the permission, so that they are compared.' },
  },
  reviewMoved: {
    subject: (title) => `${title}: a packet has come to you`,
    state: (moment) => `Closes ${moment}`,
    lead: (items, packets) => `Who held it has changed or is away. You now hold ${packets} packet(s), ${items} items left; what was attested stays.`,
  },
  reviewClosed: {
    subject: (title) => `${title} is closed`,
    state: (attested, left) => `${attested} items attested, ${left} not`,
    lead: 'The review is closed. Heads of units sign each packet off, with what was not attested.',
    attested: 'Attested',
    notAttested: 'Not attested',
    unsigned: 'Packets to sign',
  },
  correction: {
    subject: {
      opened: (unit) => `Records to correct: ${unit}`,
      moved: (unit) => `Corrections have come with their dossier: ${unit}`,
      reminder: (unit) => `Corrections due soon: ${unit}`,
      refused: (unit) => `Not confirmed, to be corrected again: ${unit}`,
      confirm: (unit) => `Corrections wait for your word: ${unit}`,
      nobody: (unit) => `Nobody to correct records: ${unit}`,
      escalated: (unit) => `[Overdue] Corrections of records: ${unit}`,
    },
    lead: {
      opened: 'Records of your unit need a correction. Record what is right, or state why the record was right or that the paper file was put right.',
      moved: 'A dossier has come to your unit with corrections that are not done.',
      reminder: 'Corrections of records are due soon.',
      refused: 'The head did not confirm what was stated. See why, and deal with it again.',
      confirm: 'The custodian has stated an outcome that waits for your word as head.',
      nobody: 'Nobody of the unit may write these records at present. Assign somebody, or ask for the permission.',
      escalated: 'Corrections of records are overdue below and have come to you.',
    },
    state: (open) => `${open} corrections not done`,
    unit: 'Managing unit',
    open: 'Not done',
    overdue: 'Overdue',
    stated: 'Wait for the head',
    button: 'Open the corrections',
  },
}; // prettier-ignore

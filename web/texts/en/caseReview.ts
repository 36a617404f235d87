import type { caseReview as vi } from '../vi/caseReview.ts';

/** The exposure review: what was done through the account in the time in question. */
export const caseReview: typeof vi = {
  items: 'Actions through the account in the time in question',
  itemsRange: 'From {{from}} to {{to}}.',
  itemsNone: 'Nothing was done through the account in this time.',
  itemsLead: 'Head and IT each mark every action. A foreign one makes the case an incident.',
  itemAct: 'Action',
  itemAt: 'At',
  itemHead: 'Head',
  itemIt: 'IT',
  itemMine: 'Your mark',
  itemThrough: 'by {{channel}}',
  itemRequest: 'request {{no}}',
  itemBy: 'by {{name}}',
  mark: { known: 'Known', foreign: 'Foreign' },
  unmarked: 'not yet',
  markOf: 'Mark: {{what}}',
  markRest: 'All others are known',
  markSave: 'Record {{count}} marks',
  markAllDone: 'You have marked every action; you may change it until the case is closed.',
  markNone: 'Choose known or foreign for each action',
  markProgress: 'head {{head}}, IT {{it}} of {{all}}',
};

import { z } from 'zod';
import { customsRanks } from '../../domain/section/catalogues.ts';
import { sectionNames, sensitiveSections } from '../../domain/section/index.ts';
import { MOST_ROWS } from '../../domain/section/sectionText.ts';
import { endpoint } from './endpoint.ts';
import { bothLanguages, day, id, officerRef, pageOf, pageQuery, time, unitRef, workGroup } from './shapes.ts';

const section = z.enum(sectionNames);
const contentOf = (cell: z.ZodString) => {
  const text = z.union([cell, z.null()]);
  return z.record(z.string(), z.union([text, z.array(z.record(z.string(), text)).max(MOST_ROWS)]));
};
const content = contentOf(z.string());

const choice = z.object({ value: z.string(), label: bothLanguages });
const plainField = z.object({
  name: z.string(),
  label: bothLanguages,
  kind: z.enum(['text', 'date', 'choice']),
  required: z.boolean(),
  choices: z.array(choice).optional().describe('only of a choice'),
});
const field = plainField.extend({
  kind: z.enum(['text', 'date', 'choice', 'list']),
  columns: z.array(plainField).optional().describe('only of a list'),
});

const version = z.number().int();
/** A version that somebody names: the database counts no further. */
const namedVersion = version.max(2_147_483_647);
const entry = z.object({
  version,
  replaces: version.nullable().describe('the version that it corrects; null where it records a change'),
  replacedBy: version.nullable().describe('the version that corrects it, as far as that was known'),
  content,
  validFrom: z.iso.date(),
  recordedAt: time,
  recordedBy: officerRef.nullable(),
  recordedThrough: z.string().nullable(),
});
const openedEntry = entry.extend({
  content: content.nullable().describe('null where the key was erased'),
  erased: z.boolean(),
});
const dossierRow = z.object({
  officer: officerRef,
  officerNo: z.string(),
  managingUnit: unitRef,
  rank: z.string().nullable(),
  title: z.string().nullable(),
  missing: z.array(section).describe('sections without any entry'),
  mayWrite: z.boolean().describe('whether I may write some section'),
  updatedAt: time.nullable(),
});
const moment = { on: day.optional(), knownAt: time.optional() };

export const dossierEndpoints = {
  listSections: endpoint({
    id: 'listSections',
    method: 'get',
    path: '/dossier-sections',
    summary: 'The sections of a dossier with their fields, in the order of a page',
    access: 'session',
    status: 200,
    answer: z.object({
      items: z.array(
        z.object({ section, workGroup, sensitive: z.boolean(), label: bothLanguages, fields: z.array(field) }),
      ),
    }),
  }),
  listDossiers: endpoint({
    id: 'listDossiers',
    method: 'get',
    path: '/dossiers',
    summary: 'Dossiers that my grants open, by name; q searches without diacritics and by officer number',
    access: 'session',
    status: 200,
    query: pageQuery.extend({
      q: z.string().max(100).optional(),
      unitId: id.optional().describe('the managing unit'),
      under: z.enum(['true', 'false']).default('false').describe('with the units below it'),
      rank: z.enum(customsRanks).optional(),
      missing: section.optional().describe('only dossiers without an entry of this section'),
    }),
    answer: pageOf(dossierRow).extend({ total: z.number().int() }),
  }),
  readDossier: endpoint({
    id: 'readDossier',
    method: 'get',
    path: '/dossiers/:officerId',
    summary: 'One dossier with its sections, as of a day and as it was known at an instant; both default to now',
    access: 'session',
    status: 200,
    params: z.object({ officerId: id }),
    query: z.object(moment),
    answer: dossierRow.extend({
      on: z.iso.date(),
      knownAt: time.nullable(),
      sections: z.array(
        z.object({
          section,
          sensitive: z.boolean(),
          closed: z.boolean().describe('nothing of its entries is in this answer'),
          reason: z.enum(['sensitive', 'work_group']).nullable(),
          mayOpen: z.boolean().describe('whether this session may open it: a sensitive one, on the record'),
          editable: z.boolean(),
          version: version
            .nullable()
            .describe('the newest version, which the next entry is bound to; null where closed to me'),
          current: entry.nullable().describe('the entry that is true at the moment asked for'),
          history: z.array(entry).describe('all others that were known, the newest first'),
        }),
      ),
      explanation: bothLanguages,
    }),
  }),
  openSection: endpoint({
    id: 'openSection',
    method: 'post',
    path: '/dossiers/:officerId/sections/:section/opening',
    summary: 'Open a sensitive section; that I did is recorded',
    access: 'account',
    status: 200,
    unkept: true,
    params: z.object({ officerId: id, section: z.enum(sensitiveSections) }),
    body: z.object(moment),
    answer: z.object({ version, current: openedEntry.nullable(), history: z.array(openedEntry) }),
    refusals: ['not_yours'],
  }),
  writeSection: endpoint({
    id: 'writeSection',
    method: 'put',
    path: '/dossiers/:officerId/sections/:section',
    summary: 'Record a new entry of a section: a change, or the correction of an earlier entry',
    access: 'account',
    status: 200,
    params: z.object({ officerId: id, section }),
    body: z.object({
      version: namedVersion.describe('the newest version that was seen; 0 where there is none'),
      content: contentOf(z.string().max(500)),
      validFrom: z.iso.date(),
      replaces: namedVersion.optional().describe('the version that was wrong; left out where something has changed'),
    }),
    answer: z.object({ version }),
    refusals: ['superior_may_not_change', 'not_yours', 'superseded', 'section_invalid', 'not_eligible'],
  }),
};

import type { Knex } from 'knex';

/** The thin dossier: one managing unit (R8), and sections kept as append-only entries with valid and recorded time. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table dossier (
      officer_id uuid primary key references officer,
      managing_unit_id uuid not null references unit
    );
    create index dossier_managing_unit on dossier (managing_unit_id);

    create table dossier_section (
      id uuid primary key,
      officer_id uuid not null references dossier,
      section text not null,
      work_group text not null,
      version integer not null,
      content jsonb not null,
      valid_from date not null,
      recorded_at timestamptz not null,
      recorded_by uuid references officer,
      recorded_through uuid references account,
      constraint section_known check (section in ('identity', 'position', 'contact')),
      constraint section_work_group_known check (work_group in ('organisation', 'officers', 'training', 'inspection')),
      constraint section_version_once unique (officer_id, section, version),
      constraint section_version_positive check (version > 0)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table dossier_section, dossier`);
}

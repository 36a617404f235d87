import type { Knex } from 'knex';

/** Units, officers, who holds which post, and who stands in for whom. Kinds of unit are the rule pack's, so they are plain text here. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table unit (
      id uuid primary key,
      code text not null unique,
      parent_id uuid references unit,
      path ltree not null unique,
      kind text not null,
      name text not null,
      short_name text not null,
      made_up boolean not null default false,
      constraint unit_path_ends_in_its_code check (ltree2text(subpath(path, -1)) = code),
      constraint unit_root_has_no_parent check ((parent_id is null) = (nlevel(path) = 1))
    );
    create index unit_path_gist on unit using gist (path);

    create table officer (
      id uuid primary key,
      officer_no text not null unique,
      full_name text not null,
      search_name text not null,
      position text not null,
      unit_id uuid not null references unit,
      state text not null default 'active',
      mail text not null,
      language text not null default 'vi',
      made_up boolean not null default false,
      constraint officer_state_known check (state in ('active', 'left')),
      constraint officer_language_known check (language in ('vi', 'en')),
      constraint officer_mail_is_lower_case check (mail = lower(mail))
    );
    create unique index officer_mail on officer (mail);
    create index officer_unit on officer (unit_id);

    create table appointment (
      id uuid primary key,
      unit_id uuid not null references unit,
      officer_id uuid not null references officer,
      post text not null,
      began_at timestamptz not null,
      ended_at timestamptz,
      constraint appointment_post_known check (post in ('head', 'acting_head', 'deputy')),
      constraint appointment_period check (ended_at is null or ended_at >= began_at)
    );
    create unique index appointment_one_head on appointment (unit_id) where post in ('head', 'acting_head') and ended_at is null;
    create unique index appointment_once on appointment (unit_id, officer_id) where ended_at is null;
    create index appointment_of_officer on appointment (officer_id) where ended_at is null;

    create table absence (
      id uuid primary key,
      officer_id uuid not null references officer,
      deputy_id uuid not null references officer,
      began_at timestamptz not null,
      ended_at timestamptz not null,
      cancelled_at timestamptz,
      constraint absence_deputy_is_another check (deputy_id <> officer_id),
      constraint absence_period check (ended_at > began_at),
      constraint absence_one_at_a_time exclude using gist (officer_id with =, tstzrange(began_at, ended_at) with &&) where (cancelled_at is null)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table absence, appointment, officer, unit`);
}

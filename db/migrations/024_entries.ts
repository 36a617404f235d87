import type { Knex } from 'knex';

/**
 * Who holds the API's login may write what its officers may write, and only in the form in which `writeSection` writes it: one
 * version after the other, valid since a day that has come, under a key that was not erased.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(DAYS_AND_FORM);
  await knex.raw(ORDER);
}

const DAYS_AND_FORM = `
  alter table dossier_section
    add constraint section_valid_since_1900 check (valid_from >= date '1900-01-01'),
    add constraint section_valid_when_recorded check (isfinite(recorded_at) and valid_from <= (recorded_at at time zone 'Asia/Ho_Chi_Minh')::date),
    -- What the fields say is checked before it is sealed, so not here; but no field that the section does not have, and nothing without end.
    add constraint section_has_its_fields check (content is null or (jsonb_typeof(content) = 'object' and content - case section
      when 'identity' then '{fullName,otherName,dateOfBirth,sex,birthplace,hometown,personalId}'::text[]
      when 'position' then '{title,rankCode,salaryStep,coefficient,coefficientFrom,appointedOn,joinedOn,decisionNo}'
      when 'schooling' then '{highestDegree,subject,politicalTheory,stateManagement,language,computing,courses}'
      when 'contact' then '{phone,officePhone,personalMail,permanentAddress,currentAddress,emergencyName,emergencyPhone,identityCardNo,identityCardOn,passportNo,passportOn,socialInsuranceNo,healthInsuranceNo}'
      else '{}' end = '{}')),
    add constraint section_has_an_end check (coalesce(pg_column_size(content), octet_length(sealed)) <= 262144);
`;

const ORDER = `
  -- Of a statement's entries at once, so that seeding stays quick.
  create function entries_follow_each_other() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if exists (select from added a where a.version > 1 and not exists (
        select from dossier_section b where b.officer_id = a.officer_id and b.section = a.section and b.version = a.version - 1 and b.recorded_at <= a.recorded_at)) then
      raise exception 'an entry follows the one before, in number and in time' using errcode = 'check_violation', constraint = 'section_follows_the_one_before';
    end if;
    if exists (select from added a join dossier_key k on k.officer_id = a.officer_id and k.version = a.key_version where k.erased_at is not null) then
      raise exception 'nothing is sealed under an erased key' using errcode = 'check_violation', constraint = 'section_sealed_under_a_live_key';
    end if;
    return null;
  end $$;
  create trigger entries_follow_each_other after insert on dossier_section referencing new table as added
    for each statement execute function entries_follow_each_other();

  -- A dossier has one key that opens it; the next one is made only when that was erased.
  create unique index dossier_key_one_live on dossier_key (officer_id) where erased_at is null;
  create function key_follows_the_erased_one() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from dossier_key k where k.officer_id = new.officer_id and k.version = new.version - 1) then
      raise exception 'a key follows the one before' using errcode = 'check_violation', constraint = 'key_follows_the_one_before';
    end if;
    return new;
  end $$;
  create trigger key_follows_the_erased_one before insert on dossier_key for each row
    when (new.version > 1) execute function key_follows_the_erased_one();
  revoke execute on function entries_follow_each_other, key_follows_the_erased_one from public;
`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger key_follows_the_erased_one on dossier_key;
    drop trigger entries_follow_each_other on dossier_section;
    drop function key_follows_the_erased_one(), entries_follow_each_other();
    drop index dossier_key_one_live;
    alter table dossier_section drop constraint section_has_an_end, drop constraint section_has_its_fields,
      drop constraint section_valid_when_recorded, drop constraint section_valid_since_1900;
  `);
}

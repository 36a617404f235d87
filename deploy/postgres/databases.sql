-- Temporal keeps to itself: a login that owns its two databases and may enter no other.
\getenv password TEMPORAL_PASSWORD

select 'create role temporal'
 where not exists (select from pg_roles where rolname = 'temporal') \gexec
alter role temporal login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'password';

select format('create database %I owner temporal', name)
  from unnest(array['temporal', 'temporal_visibility']) as name
 where not exists (select from pg_database where datname = name) \gexec

revoke all on database temporal, temporal_visibility, postgres from public;

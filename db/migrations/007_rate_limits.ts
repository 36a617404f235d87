import type { Knex } from 'knex';

/**
 * Failed attempts, counted by the library `rate-limiter-flexible`, whose columns these are. Keys are keyed hashes: the table
 * tells neither who tried nor whom they named.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    grant select, insert, update, delete on rate_limit to qlcb_api;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table rate_limit`);
}

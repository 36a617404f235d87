import type { Knex } from 'knex';

/** `approver_facts` is asked three times a request: a dozen people, each looked up by index, and no table read whole to find them. */
const SETTINGS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];
const FUNCTION = 'alter function approver_facts(uuid, text, uuid[])';

export async function up(knex: Knex): Promise<void> {
  for (const setting of SETTINGS) await knex.raw(`${FUNCTION} set ${setting} = off`);
}

export async function down(knex: Knex): Promise<void> {
  for (const setting of SETTINGS) await knex.raw(`${FUNCTION} reset ${setting}`);
}

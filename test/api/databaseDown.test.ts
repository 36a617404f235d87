import { isDatabaseDown } from '../../api/problems/databaseDown.ts';

const withCode = (code: string) => Object.assign(new Error('refused'), { code });

test.each([
  ['a server that shuts down', withCode('57P01')],
  ['a line that broke', new Error('Connection terminated unexpectedly')],
  ['a pool that is used up', new Error('timeout exceeded when trying to connect')],
  ['a statement that waited too long', withCode('57014')],
  ['a plan from before a migration', withCode('0A000')],
  ['several addresses, none of which answers', new AggregateError([withCode('ECONNREFUSED')])],
])('%s is an outage: a retry may succeed', (_, error) => expect(isDatabaseDown(error)).toBe(true));

test.each([
  ['a row that a rule forbids', withCode('23514')],
  ['a table that is not there', withCode('42P01')],
  ['what is no error', 'Connection terminated'],
])('%s is none', (_, error) => expect(isDatabaseDown(error)).toBe(false));

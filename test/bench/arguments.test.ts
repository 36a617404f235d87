import { readArguments, UsageError } from '../../bench/arguments.ts';

describe('what a run is asked for', () => {
  test('is all of it, on the development server, where nothing is said', () => {
    const parts = ['requests', 'records', 'reviews', 'reports'];
    expect(readArguments([])).toEqual({ quick: false, engine: 'dev', parts });
  });

  test('is some parts in the order of all, a quick look, another engine', () => {
    const asked = readArguments(['--only=reports', '--only', 'records', '--quick', '--engine=postgres']);
    expect(asked).toEqual({ quick: true, engine: 'postgres', parts: ['records', 'reports'] });
  });

  test.each([[['--only=desks']], [['--engine=mysql']], [['--fast']], [['reviews']]])(
    '%j is refused with how it is said',
    (args) => {
      expect(() => readArguments(args)).toThrow(UsageError);
      expect(() => readArguments(args)).toThrow(/usage: npm run bench/);
    },
  );
});

import { keepWayBack, takeWayBack } from '../../web/signIn/wayBack.ts';

const now = new Date('2024-10-15T02:00:00Z');
const CASE = '/password-cases/0c5e';

function setup() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('who signs in by mail comes to where they were going, once', () => {
  const storage = setup();
  keepWayBack(storage, CASE, now);
  expect(takeWayBack(storage, now)).toBe(CASE);
  expect(takeWayBack(storage, now)).toBeUndefined();
});

test('a way back is forgotten once the mail’s link is too old for it', () => {
  const storage = setup();
  keepWayBack(storage, CASE, now);
  expect(takeWayBack(storage, new Date(now.getTime() + 16 * 60_000))).toBeUndefined();
});

test('asking for a link from the plain sign-in page leads home, whatever was kept before', () => {
  const storage = setup();
  keepWayBack(storage, CASE, now);
  keepWayBack(storage, undefined, now);
  expect(takeWayBack(storage, now)).toBeUndefined();
});

test.each(['{', '"text"', 'null', '{"path":"//elsewhere.example","until":9e15}', '{"path":7,"until":9e15}'])(
  'what is kept and is no path of this app, %s, leads home',
  (text) => {
    const storage = setup();
    storage.setItem('qlcb.wayBack', text);
    expect(takeWayBack(storage, now)).toBeUndefined();
  },
);

test('a device that keeps nothing does not stop the sign-in', () => {
  const full = { ...setup(), setItem: () => { throw new Error('full'); } }; // prettier-ignore
  expect(() => keepWayBack(full, CASE, now)).not.toThrow();
  expect(takeWayBack(full, now)).toBeUndefined();
});

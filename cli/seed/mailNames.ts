import { searchName } from './searchName.ts';

const DOMAIN = 'haiquan.example';

/** Gives each officer an address of their own: the given name and the initials of the others, then a number where it is taken. */
export function makeMailNames(): (fullName: string) => string {
  const taken = new Map<string, number>();
  return (fullName) => {
    const words = searchName(fullName)
      .replace(/[^a-z ]/g, '')
      .split(' ');
    const name =
      words.at(-1)! +
      words
        .slice(0, -1)
        .map((word) => word[0])
        .join('');
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return `${name}${count === 1 ? '' : count}@${DOMAIN}`;
  };
}

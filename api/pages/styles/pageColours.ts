const DARK = "[data-mantine-color-scheme='dark'] {";

/**
 * `colours.css`, which the app switches by an attribute, for pages that have no script to set one: they follow the system.
 * @throws where the dark colours are not the last rule
 */
export function pageColours(css: string): string {
  const [light, dark, ...more] = css.split(DARK);
  if (light === undefined || dark === undefined || more.length > 0)
    throw new Error('colours.css has not one dark rule');
  return `${light}@media (prefers-color-scheme: dark) { :root {${dark}}\n`;
}

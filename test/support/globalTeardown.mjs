export default async function globalTeardown() {
  await globalThis.qlcbServerDesk.close();
}

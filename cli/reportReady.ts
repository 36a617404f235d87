/** Tells whoever started this process over IPC (`npm start`, a test) that it now does its work; else does nothing. */
export function reportReady(): void {
  process.send?.({ ready: true });
}

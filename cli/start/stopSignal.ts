/**
 * Settles, with the reason in words, when this process is asked to end: Ctrl-C, a signal, or the death of the
 * bootstrap script that started it. Further signals change nothing: the end is already under way.
 */
export function nextStopSignal(): Promise<string> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve('Ctrl-C'));
    process.on('SIGTERM', () => resolve('asked to'));
    process.on('SIGHUP', () => resolve('the terminal has gone'));
    process.on('disconnect', () => resolve('npm has gone'));
  });
}

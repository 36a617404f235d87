import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ORPHAN_CHECK_MS = 1_000;

/**
 * Runs a command on our terminal and gives its exit code. A signal to us alone goes on to the child; Ctrl-C reaches
 * it from the terminal, and we only wait for its end.
 *
 * With `leashed`, the child also learns of our death over its IPC channel, and we end when whoever called npm does.
 */
export function run(command, args, { leashed = false } = {}) {
  return new Promise((resolve) => {
    const stdio = leashed ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
    const child = spawn(command, args, { stdio });
    const release = [onSignals(child), leashed ? onOrphaned(() => child.kill('SIGTERM')) : () => {}];
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.on('exit', (code) => {
      release.forEach((undo) => undo());
      resolve(code ?? 1);
    });
  });
}

function onSignals(child) {
  const wait = () => {};
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', pass).on('SIGHUP', pass);
  return () => process.off('SIGINT', wait).off('SIGTERM', pass).off('SIGHUP', pass);
}

/** npm runs us in a shell that outlives a killed npm: so two generations are watched. */
function onOrphaned(act) {
  const family = ancestors();
  const timer = setInterval(() => {
    if (ancestors() !== family) act();
  }, ORPHAN_CHECK_MS);
  return () => clearInterval(timer);
}

function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** Only Linux tells without another program; elsewhere one generation must do. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}

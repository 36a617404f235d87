// Holds one child on a leash: node leash.mjs <stop signal> <grace in ms> <niceness> <command> [arguments…]
//
// The holder talks to it over Node's IPC channel. When that channel closes, which the kernel does even for a holder
// that was killed with -9, the child is asked to stop and, after the grace, killed. So no orphan keeps a port or a
// data folder. Plain JavaScript, because it must start before anything can be compiled.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const [stopSignal, grace, niceness, command, ...args] = process.argv.slice(2);
if (niceness !== '0') giveWay(niceness);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
let stopping = false;

/** Before the child is there: what it is later does not reach threads that it has. As `cli/engine/giveWay.ts`, which tells why. */
function giveWay(niceness) {
  try {
    setPriority(Number(niceness));
    writeFileSync('/proc/self/autogroup', niceness);
  } catch {
    return; // not here
  }
}

function stop() {
  if (stopping) return;
  stopping = true;
  child.kill(stopSignal);
  setTimeout(() => child.kill('SIGKILL'), Number(grace)).unref();
}

function tell(message) {
  if (process.connected) process.send(message, () => {});
}

child.on('spawn', () => tell({ leash: 'started', pid: child.pid }));
child.on('message', (message) => tell({ leash: 'said', message }));
child.on('error', (error) => {
  if (child.pid !== undefined) return;
  console.error(`${command}: ${error.message}`);
  process.exitCode = 127;
  if (process.connected) process.disconnect();
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

process.on('disconnect', stop);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);

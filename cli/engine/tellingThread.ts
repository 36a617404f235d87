// The thread of `tellBeside`: hands over what it is told, over connections of its own, until nothing follows.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { NICENESS } from './giveWay.ts';
import { openPart, type PartConfig } from './openPart.ts';
import type { Told } from './tellBeside.ts';
import { tellHere } from './tellHere.ts';

if (process.platform === 'linux') setPriority(NICENESS.teller); // elsewhere it would be the whole process that gives way
const part = openPart('teller', workerData as PartConfig, (parts) => tellHere(parts));
parentPort!.on('message', (told: Told) => {
  if (told !== 'nothing follows') return part.teller.afterCommit(told);
  void part.close().finally(() => parentPort!.close());
});

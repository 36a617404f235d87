import { tellCompromisedPassword } from './compromisedPassword.ts';
import { tellFalseReport } from './falseReport.ts';
import { tellHeadsPassword } from './headsPassword.ts';
import { tellLostPassword } from './lostPassword.ts';
import { useCasePlayers } from './support/casePlayers.ts';

const players = useCasePlayers();

describe('a lost password', () => tellLostPassword(players));
describe('a stolen password', () => tellCompromisedPassword(players));
describe('a false report, the head being away', () => tellFalseReport(players));
describe('the head’s own password', () => tellHeadsPassword(players));

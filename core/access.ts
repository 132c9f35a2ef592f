/**
 * Who may call what: the capability × operation table. The door of every station reads it, the generated
 * test walks every pair of it, and the screen asks it which places to show.
 */
import type { Capability } from './contract/capabilities.ts';
import type { Contract } from './contract/contract.ts';

export type OperationPath = { [N in keyof Contract & string]: `${N}.${keyof Contract[N] & string}` }[keyof Contract & string];

/** `anyone`: before sign-in too. `signedIn`: any person. Otherwise one of the capabilities named. */
export type Who = 'anyone' | 'signedIn' | readonly Capability[];

const OFFICERS = ['officer', 'registrar', 'supervisor'] as const;
const SECOND_LINE = ['supervisor', 'officer'] as const;
const LIBRARY_READERS = ['officer', 'supervisor', 'analyst'] as const;
const LIBRARIANS = ['supervisor', 'analyst'] as const;
const READERS = ['officer', 'registrar', 'supervisor', 'commander', 'protection', 'health'] as const;

export const access: Record<OperationPath, Who> = {
  'session.hello': 'anyone',
  'session.signIn': 'anyone',
  'session.signOut': 'anyone',
  'session.lock': 'anyone',
  'session.active': 'signedIn',
  'session.setLanguage': 'signedIn',
  'session.follow': 'anyone',
  'setup.posts': 'anyone',
  'setup.complete': 'anyone',
  'setup.unlock': 'anyone',
  'setup.confirmClock': ['supervisor', 'commander', 'administrator'],
  // Who has forgotten the PIN is nobody yet; the kit speaks for them.
  'recovery.people': 'anyone',
  'recovery.resetPin': 'anyone',
  'recovery.newKit': ['administrator'],
  'recovery.confirmKit': ['administrator'],
  // Before set-up anyone may train; on a set-up station the handler asks for a signed-in supervisor.
  'training.start': 'anyone',
  'training.stop': 'anyone',
  'training.deal': OFFICERS,
  'people.list': ['supervisor', 'commander', 'administrator'],
  'people.add': ['administrator'],
  'people.setCapabilities': ['administrator'],
  'people.resetPin': ['supervisor', 'commander', 'administrator'],
  'people.changeOwnPin': 'signedIn',
  'people.deactivate': ['administrator'],
  'policy.get': 'signedIn',
  'policy.set': ['supervisor', 'commander'],
  'devices.settings': ['supervisor', 'administrator'],
  'devices.ports': ['supervisor', 'administrator'],
  'devices.drivers': ['supervisor', 'administrator'],
  'devices.trial': ['supervisor', 'administrator'],
  'devices.endTrial': ['supervisor', 'administrator'],
  'devices.scan': OFFICERS,
  'devices.cancelScan': OFFICERS,
  'devices.set': ['supervisor', 'administrator'],
  'screening.text': OFFICERS,
  'screening.beginImage': OFFICERS,
  'screening.appendImage': OFFICERS,
  'screening.finishImage': OFFICERS,
  'screening.image': OFFICERS,
  'screening.unread': OFFICERS,
  'screening.correct': OFFICERS,
  'screening.samePassage': OFFICERS,
  'screening.undocumented': OFFICERS,
  'screening.close': OFFICERS,
  'screening.open': OFFICERS,
  'camera.frame': OFFICERS,
  'camera.take': OFFICERS,
  'evidence.code': OFFICERS,
  'evidence.attach': OFFICERS,
  'evidence.lookAgain': OFFICERS,
  'passages.get': READERS,
  'passages.describe': OFFICERS,
  'passages.setParty': OFFICERS,
  'passages.decide': OFFICERS,
  'passages.reverse': ['officer', 'supervisor'],
  'passages.ofDay': READERS,
  'passages.search': READERS,
  'passages.counts': 'signedIn',
  'passages.slip': READERS,
  'passages.printSlip': READERS,
  'passages.saveDraft': OFFICERS,
  'passages.draft': OFFICERS,
  'secondLine.queue': SECOND_LINE,
  'secondLine.recordOrder': ['supervisor', 'commander'],
  'cases.file': SECOND_LINE,
  'cases.picture': SECOND_LINE,
  'cases.addNote': SECOND_LINE,
  'cases.recordInspection': SECOND_LINE,
  'cases.judge': SECOND_LINE,
  'cases.seal': SECOND_LINE,
  'specimens.list': LIBRARY_READERS,
  'specimens.picture': LIBRARY_READERS,
  'specimens.begin': LIBRARIANS,
  'specimens.append': LIBRARIANS,
  'specimens.finish': LIBRARIANS,
  'specimens.remove': LIBRARIANS,
  'measures.ofFamily': [...READERS, 'analyst'],
  'measures.table': ['supervisor', 'commander', 'analyst', 'auditor'],
  'centreKey.get': ['administrator'],
  'centreKey.set': ['administrator'],
  'protection.claimFear': ['officer', 'registrar', 'supervisor', 'commander', 'protection', 'health'],
  'protection.locks': ['protection'],
  'protection.liftLock': ['protection', 'supervisor', 'commander'],
  'sop.openFor': READERS,
  'sop.tick': READERS,
  'shift.current': OFFICERS,
  'shift.end': OFFICERS,
  'shift.last': OFFICERS,
  'journal.status': ['supervisor', 'commander', 'auditor', 'dataProtection', 'administrator'],
  'journal.entries': ['auditor', 'dataProtection', 'administrator'],
  'journal.export': ['auditor', 'dataProtection', 'administrator'],
  'journal.backup': ['administrator', 'supervisor'],
  'lists.list': ['officer', 'registrar', 'supervisor', 'commander', 'administrator'],
  'lists.begin': ['supervisor', 'administrator'],
  'lists.append': ['supervisor', 'administrator'],
  'lists.finish': ['supervisor', 'administrator'],
  'lists.goOn': ['supervisor', 'administrator'],
  'lists.progress': ['supervisor', 'administrator'],
  'lists.cancel': ['supervisor', 'administrator'],
  'lists.remove': ['supervisor', 'administrator'],
  // Whose word counts is no matter of one shift.
  'lists.trust': ['administrator'],
  'lists.distrust': ['administrator'],
  'lists.hits': OFFICERS,
  'lists.clear': OFFICERS,
  'lists.namesakes': ['supervisor', 'commander'],
  'lists.reopen': ['supervisor', 'commander'],
  'certificates.list': ['administrator'],
  'certificates.add': ['administrator'],
  'certificates.remove': ['administrator'],
};

/** May a person with these capabilities (undefined: nobody signed in) call the operation? */
export function isAllowed(operation: OperationPath, capabilities: ReadonlySet<Capability> | undefined): boolean {
  const who = access[operation];
  if (who === 'anyone') return true;
  if (capabilities === undefined) return false;
  return who === 'signedIn' || who.some((capability) => capabilities.has(capability));
}

/** Random lives of a post of two stations and a neighbouring post, and what a person who took part remembers of them. */
import fc from 'fast-check';
import type { CaptureId, PassageId, WallTime } from '../../core/contract/common.ts';
import type { Direction } from '../../core/contract/outcomes.ts';
import type { Supplement } from '../../core/document/supplement.ts';
import { at, OWN, type Told } from './station-of.ts';
import { capture, passage } from './story.ts';

export const POSTS: Readonly<Record<string, string>> = { [OWN]: 'here', stationb: 'here', stationc: 'elsewhere' };
const STATIONS = Object.keys(POSTS);

export interface Act {
  kind: 'scan' | 'join' | 'close' | 'correct' | 'picture' | 'describe' | 'clock';
  station: number;
  day: number;
  minute: number;
  person: number;
  document: number;
  pick: number;
}

const number = (max: number) => fc.nat({ max });
export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind'][]>('scan', 'scan', 'scan', 'scan', 'picture', 'picture', 'picture', 'join', 'join', 'close', 'correct', 'describe', 'clock'),
    station: number(2), day: number(3), minute: number(1439), person: number(4), document: number(3), pick: number(9),
  }),
  { minLength: 2, maxLength: 36 },
);

/** One capture, as it stands at the end. */
export interface Memory {
  captureId: CaptureId;
  /** The passage it counts to. */
  root: PassageId;
  at: WallTime;
  station: string;
  sequence: number;
  direction: Direction;
  lines: string[];
  isMistake: boolean;
  isClockConfirmed: boolean;
  image?: string;
}

/** Two spellings of one name, and others; two birthdays, one of them the one that very many share. */
const HOLDERS = [['AL<JUBOURI<<MOHAMMED<HASSAN', '740812'], ['ALJUBURI<<MUHAMMAD<HASAN', '740812'], ['SALIH<<HAWRE<AZAD', '740812'], ['AL<JUBOURI<<MOHAMMED<HASSAN', '800101'], ['SALIH<<HAWRE<AZAD', '800101']] as const;
const PICTURES = ['0123456789abcdef', '0123456789abcdee', '8123456789abcd00', 'ffffffff00000000'];

export const hashOf = (picture: string): string => picture.repeat(4);

function zone({ person, document }: Act): string[] {
  const [name, birth] = HOLDERS[person]!;
  return [`P<UTO${name}`.padEnd(44, '<'), `X100000${String(document)}<0UTO${birth}0F3001010`.padEnd(44, '<')];
}

export function liveHistory(post: Told, story: readonly Act[]): Memory[] {
  const life: Memory[] = [];
  const clocks = new Map<string, boolean>();
  const [described, closed, corrected] = [new Set<PassageId>(), new Set<PassageId>(), new Set<CaptureId>()];
  const facts = { sex: 'F' as const, ageBand: '18-59' as const, findings: [] };
  for (const station of STATIONS) post.tell('00:00', 'station.founded.v1', { postId: POSTS[station]!, postKind: 'land', lane: '1', name: 'Lane', training: false, publicKey: 'k' }, {}, station);

  story.forEach((act, index) => {
    const clock = `${String(Math.floor(act.minute / 60)).padStart(2, '0')}:${String(act.minute % 60).padStart(2, '0')}`;
    const time = act.day === 0 ? clock : `+${String(act.day)} ${clock}`;
    const station = STATIONS[act.station]!;
    const memory = life[act.pick % Math.max(1, life.length)];
    if (act.kind === 'clock') {
      const isRight = act.pick % 2 === 0;
      clocks.set(station, isRight);
      if (isRight) post.tell(time, 'clock.confirmed.v1', { at: at(clock) }, {}, station);
      else post.tell(time, 'clock.jumped.v1', { secondsOff: 99 }, {}, station);
    } else if (act.kind === 'scan') {
      const [captureId, passageId] = [capture(index), passage(index)];
      const direction = act.pick % 3 === 0 ? 'exit' : 'entry';
      const lines = zone(act);
      const entry = post.tell(time, 'document.read.v1', { captureId, passageId, reference: `A-${String(index)}`, direction, channel: 'serial', live: true, ...facts }, { identity: { source: 'text', raw: lines, substitutions: [] } }, station);
      life.push({ captureId, root: passageId, at: entry.at, station, sequence: entry.position.sequence, direction, lines, isMistake: false, isClockConfirmed: clocks.get(station) ?? true });
    } else if (memory !== undefined) {
      change(act, memory, time, station);
    }
  });
  return life;

  function change(act: Act, memory: Memory, time: string, station: string): void {
    const { captureId, root } = memory;
    const group = life.filter((other) => other.root === root);
    switch (act.kind) {
      case 'join': {
        // Into an earlier passage, and only what is none's target itself: no circles.
        const into = life.findLast((other) => other.root !== root && life.indexOf(other) < life.indexOf(memory));
        if (into === undefined || group.length > 1) return;
        post.tell(time, 'passage.joined.v1', { captureId, from: root, into: into.root }, {}, station);
        Object.assign(memory, { root: into.root, direction: into.direction, isMistake: into.isMistake });
        return;
      }
      case 'close':
        if (group.length > 1 || closed.has(root)) return;
        closed.add(root);
        post.tell(time, 'passage.closed.v1', { passageId: root, reason: act.document === 0 ? 'personLeft' : 'scannedByMistake' }, {}, station);
        memory.isMistake = act.document !== 0;
        return;
      case 'describe': {
        if (group.length > 1) return;
        const direction = memory.direction === 'entry' ? 'exit' : 'entry';
        if (described.has(root)) return;
        described.add(root);
        post.tell(time, 'passage.described.v1', { passageId: root, direction, conveyance: 'car' }, { identity: { reference: '' } }, station);
        memory.direction = direction;
        return;
      }
      case 'correct': {
        if (corrected.has(captureId)) return;
        corrected.add(captureId);
        post.tell(time, 'document.corrected.v1', { captureId, passageId: root, ...facts }, { identity: { line: 1, position: 7, from: memory.lines[1]![7]!, to: String(act.document) } }, station);
        memory.lines = [memory.lines[0]!, `${memory.lines[1]!.slice(0, 7)}${String(act.document)}${memory.lines[1]!.slice(8)}`];
        return;
      }
      case 'picture': {
        if (memory.image !== undefined) return;
        const page = PICTURES[act.document]!;
        const supplement: Supplement = { codesPerformed: true, codes: [], visual: { performed: false, reason: 'notFinished' }, image: { sha256: hashOf(page), page } };
        post.tell(time, 'document.supplemented.v1', { captureId, passageId: root, visual: 'notPerformed', seals: [], boardingPasses: 0 }, { identity: supplement }, station);
        memory.image = page;
        return;
      }
    }
  }
}

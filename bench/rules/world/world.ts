/** A traveller as he is, with what he carries and has done, before anything looks at him. Nothing here is a fact yet. */
import type { ListFacts } from '../../../core/rules/facts.ts';
import type { FaceName } from '../observe/measured-faces.ts';
import type { Birth, Day, DateStyle } from './day.ts';
import type { Name, NameCulture } from './names.ts';
import type { Zone } from './zone.ts';

export interface Person {
  name: Name;
  culture: NameCulture;
  sex: 'M' | 'F' | '<';
  birth: Birth;
}

export type VisualPart = 'primaryIdentifier' | 'secondaryIdentifier' | 'documentNumber' | 'nationality' | 'birthDate' | 'expiryDate' | 'issueDate' | 'sex' | 'authority' | 'personalNumber';

/** A document as it is printed. */
export interface Paper {
  kind: string;
  zone: Zone;
  visual: Partial<Record<VisualPart, string>>;
  dates: DateStyle;
  issued: Day;
  expires: Day;
  look: Look;
  /** Zone that a seal on the page repeats, and how its signature fares. */
  seal?: { rows: readonly string[]; verdict: 'valid' | 'invalid' | 'signerUnknown' | 'signerExpired' | 'undetermined' | 'broken' };
}

/** What the print is like, in millimetres and degrees. */
export interface Look {
  /** 0 new to 1 hardly legible. */
  wear: number;
  pitch: number;
  height: number;
  /** From the page's left edge to the first character. */
  left: number;
  /** From the page's lower edge to the lowest line. */
  bottom: number;
  /** Of each line against the page's edge. */
  skew: readonly number[];
  face: FaceName;
  /** Characters that are not like the rest, by row and position. */
  odd: readonly { row: number; position: number; up?: number; aside?: number; larger?: number; turned?: number; fainter?: number; face?: FaceName }[];
  /** Degrees by which its frame is turned against the page, darkness of the frame's line and shadow of 255, how many times its screen stands out from the page's, and its size. */
  portrait: { turn: number; shadow: number; screen: number; width: number; height: number };
  /** The page shown was a screen or a copy of a screen. */
  moire: number;
}

export interface Crossing {
  /** Minutes since 1970, true time. */
  at: number;
  post: string;
  direction: 'entry' | 'exit';
  /** Minutes by which the station's clock was wrong, and whether it knew. */
  clock: number;
  clockKnownWrong: boolean;
  /** What was read then. */
  zone: Zone;
}

/** Another document of the same bus or flight, whose number lies near the traveller's own. Listed in order of number. */
export interface Neighbour {
  number: string;
  expires: Day;
}

export interface World {
  person: Person;
  paper: Paper;
  /** Zones of other documents of the same passage. */
  beside: readonly Zone[];
  pass?: { text: string; flight: string };
  today: Day;
  trip: { at: number; post: string; direction: 'entry' | 'exit'; by: 'foot' | 'car' | 'bus' | 'flight' };
  /** Oldest first. */
  past: readonly Crossing[];
  /** Others who share name and birth day, seen under other documents, with how alike the names are. */
  alike: readonly (Crossing & { score: number })[];
  /** Earlier page images that look like this one; `before` in minutes. */
  images: readonly { before: number; distance: number; identical: boolean; sameDocument: boolean }[];
  group?: { documents: number; near: readonly Neighbour[] };
  lists: Omit<ListFacts, 'lists'>;
  station: { channel: 'hid' | 'serial' | 'scanner' | 'folder' | 'camera' | 'wedge' | 'typed'; pixelsPerMillimetre?: number; clockConfirmed: boolean };
}

/**
 * All a rule may know. Whoever examines a document gathers it first; a rule does no I/O, reads no clock and knows no
 * other rule. A part that is absent was not looked at: the rule answers `notPerformed`, never `passed`.
 */
import type { CaptureId, CivilDate, PassageId, WallTime } from '../contract/common.ts';
import type { Direction } from '../contract/outcomes.ts';
import type { PageFacts } from '../document/page-facts.ts';
import type { DocumentReading, FieldName, Mrz, Point, Quad } from '../document/reading.ts';
import type { NumberShapes } from '../screening/number-shapes.ts';
import type { Channel } from './rule.ts';

export interface Facts {
  reading: DocumentReading;
  capture: CaptureFacts;
  /** What the page says beside its zone: printed fields, seals, boarding passes. Absent until it was looked at, and for text. */
  page?: PageFacts;
  /** Absent while the station's clock is unconfirmed: what depends on today is then undetermined. */
  today: CivilDate | undefined;
  /** What the page image measures. Absent for text, and while the page was not measured. */
  picture?: PictureFacts;
  /** What this post remembers of the document and of its holder. Absent where nobody may ask, and for loose files. */
  history?: HistoryFacts;
  /** What the lists say. Absent where no list is loaded. */
  lists?: ListFacts;
  /** Zones of the other documents of the same passage: a visa beside its passport, a card's other side. Oldest first. */
  companions?: readonly Mrz[];
  /** What the document's chip said. No reader of chips exists yet, so it is always absent and its rules answer `notPerformed`. */
  chip?: ChipFacts;
  /** True where a reader of chips waited and no chip answered; absent without such a reader. */
  chipSilent?: boolean;
  /** Page images of the same passage on which no zone was found, such as a card's front. Absent where nobody counted. */
  pagesWithoutZone?: number;
}

export interface CaptureFacts {
  channel: Channel;
  live: boolean;
  training: boolean;
  /** Pixels of the page image to a millimetre, where the device states it or a ruler was measured. */
  pixelsPerMillimetre?: number;
  /** The light of the page image. */
  light?: 'visible' | 'infrared' | 'ultraviolet';
}

/** Measures of a page image, in pixels of the image with the zone upright; lengths become millimetres by the capture's scale. */
export interface PictureFacts {
  width: number;
  height: number;
  /** Four corners of the page itself, where its edge was found. */
  page?: Quad;
  /** One to a line of the zone, from the first. */
  lines: readonly {
    /** Degrees between the line's base and the page's lower edge; positive turns clockwise. Absent without that edge. */
    skew?: number;
    characters: readonly CharacterMeasure[];
  }[];
  portrait?: {
    corners: Quad;
    /** 0 to 1: how sharply the frame of the portrait is cut against its ground, beyond what print does. */
    edge?: number;
    /** 0 to 1: how differently the print within the frame is screened from the print around it. */
    screen?: number;
    /** Height of the head as a share of the portrait's height. */
    head?: number;
  };
  /** 0 to 1: how bright the bare paper is under this capture's light. Security paper stays dark under ultraviolet. */
  paper?: number;
  /** 0 to 1: the regular beat of a screen photographed by a camera. */
  moire?: number;
  /** What the file says of how it was made: a camera's or an editing program's marks, or `plain`. */
  origin?: 'plain' | 'camera' | 'edited';
}

/** One printed character of the zone as the picture shows it. */
export interface CharacterMeasure {
  line: number;
  position: number;
  /** Middle of the character's place, as OCR-B sets it: even for a 1, whose ink stands to the left of it. */
  centre: Point;
  /** Of its ink; what OCR-B prints is in `core/picture/ocr-b.ts`. */
  width: number;
  height: number;
  /** Degrees against its line. */
  rotation: number;
  /** 0 to 1: ink against paper. */
  contrast: number;
  /** Log-likelihood ratio of OCR-B against the other faces the reader knows; absent where the picture is too coarse. */
  face?: number;
}

/** An earlier capture that still counts: one of this post's stations read a zone. */
export interface Sighting {
  captureId: CaptureId;
  passageId: PassageId;
  at: WallTime;
  /** False where the clock of that station was unconfirmed. */
  clockConfirmed: boolean;
  postId: string;
  direction: Direction;
  /** Its passage ended as cleared, as far as is known now: the holder went on. */
  cleared: boolean;
  issuingState: string;
  documentNumber: string;
  primaryIdentifier: string;
  secondaryIdentifier: string;
  nationality: string;
  sex: Mrz['sex'];
  /** As printed, `YYMMDD` with fillers. */
  birthDate: string;
  expiryDate: string;
}

/** Of the time before this capture. Newest first, twenty at most of each. */
export interface HistoryFacts {
  postId: string;
  direction: Direction;
  at: WallTime;
  /** True where every post's crossings up to now have arrived here: what is missing was then seen by nobody. Absent where only this post's own are known. */
  everyPost?: true;
  /**
   * Same issuing State and number. One that may be the same crossing scanned once more (same post and direction, within
   * half a day, same birth date or family name) is left out; another post, direction or holder never is.
   */
  sameDocument: readonly Sighting[];
  /** Likely the same person by name and birth date, under another number: the newest sighting of each document. `score` 0 to 1 from `core/names`. */
  samePerson: readonly (Sighting & { score: number })[];
  /** Page images that look the same. `distance` in differing bits of 64; `identical` byte for byte. */
  sameImage: readonly { captureId: CaptureId; passageId: PassageId; at: WallTime; distance: number; identical: boolean; sameDocument: boolean }[];
  /** How the latest documents of its State, format and kind are numbered, without this one: as many of them as it took to find one alike, or very many. Absent without a number. */
  numbers?: NumberShapes;
  /** The other documents of the same flight or bus, within half a day; absent where no conveyance is named. `alike`: of the same State, near-identical in number. */
  conveyance?: {
    documents: number;
    alike: readonly {
      passageId: PassageId;
      documentNumber: string;
      /** As printed, `YYMMDD` with fillers. */
      expiryDate: string;
    }[];
  };
}

export type ListKind = 'documents' | 'blanks' | 'persons';

export interface ListState {
  listId: string;
  /** What people call it. */
  name?: string;
  kind: ListKind;
  version: number;
  issuedAt: WallTime;
  /** Past its expiry the list still answers, and its answers say so. */
  expired: boolean;
}

export interface ListFacts {
  lists: readonly ListState[];
  /** Documents under this very number, or one that differs in one character (`edits: 1`), with the check digit then recomputed. */
  documents: readonly { listId: string; entryId: string; reason: 'lost' | 'stolen' | 'revoked'; documentNumber: string; edits: 0 | 1; since?: CivilDate }[];
  /** Ranges of stolen blanks that hold this number. */
  blanks: readonly { listId: string; entryId: string; from: string; to: string; since?: CivilDate }[];
  /** People whose names are alike. A namesake whom a named person has cleared stays cleared, and is still told. */
  persons: readonly PersonHit[];
}

export interface PersonHit {
  listId: string;
  entryId: string;
  name: string;
  /** 0 to 1 from `core/names`. */
  score: number;
  birth: 'same' | 'near' | 'differs' | 'unknown';
  nationality: 'same' | 'differs' | 'unknown';
  cleared: boolean;
  /** The list names this very document as the person's. */
  document?: boolean;
}

/** What a chip's reader would say; the shape that a later device fills. */
export interface ChipFacts {
  /** Fields in which DG1 and the printed zone differ. */
  differences: readonly FieldName[];
  hashes: 'right' | 'wrong';
  signature: 'valid' | 'invalid';
  issuer: 'known' | 'unknown' | 'stale';
  authentication: 'passed' | 'failed' | 'unsupported';
}

/**
 * Bytes of a reader that swipes or scans a machine-readable zone → the zone's lines. Makes frame them differently:
 * STX … ETX, or lines that end in CR, LF or CR LF. Pure: any chunking of the same bytes gives the same readings, and
 * after any noise the next whole frame is read.
 */

export interface MrzFrameState {
  /** The line being received, or `undefined` while the rest of a line too long for any zone is skipped. */
  line: string | undefined;
  /** Whole lines that may belong to one zone, at most three. */
  lines: readonly string[];
  /** Inside STX … ETX. */
  framed: boolean;
}
export interface MrzFrameReading {
  lines: readonly string[];
}

export const emptyMrzFrame: MrzFrameState = { line: '', lines: [], framed: false };

const STX = 0x02;
const ETX = 0x03;
const LF = 0x0a;
const CR = 0x0d;
const LONGEST_LINE = 64;

export function decodeMrzFrame(state: MrzFrameState, bytes: Uint8Array): [MrzFrameState, MrzFrameReading[]] {
  const readings: MrzFrameReading[] = [];
  let { line, lines, framed } = state;
  const emit = (found: readonly string[] | undefined) => {
    if (!found) return false;
    readings.push({ lines: found });
    lines = [];
    return true;
  };
  const endLine = () => {
    if (line !== '' && line !== undefined) lines = [...lines, line].slice(-3);
    line = '';
  };
  for (const byte of bytes) {
    if (byte === STX) {
      [line, lines, framed] = ['', [], true];
    } else if (byte === ETX) {
      endLine();
      // Inside a frame the reader says where the zone ends, so a misread one is handed on too, for the officer to see.
      if (!emit(zoneAtEnd(lines)) && framed && lines.length >= 2 && lines.every(isNearlyZoneLine)) emit(lines);
      [lines, framed] = [[], false];
    } else if (byte === CR || byte === LF) {
      const isBlank = line === '';
      endLine();
      if (!isBlank) emit(zoneAtEnd(lines));
    } else if (byte < 0x20 || byte > 0x7e) {
      // No reader sends this inside a line: what came before it was noise, what follows may be a line.
      line = '';
    } else if (line !== undefined) {
      line = line.length < LONGEST_LINE ? line + String.fromCharCode(byte) : undefined;
    }
  }
  return [{ line, lines, framed }, readings];
}

/**
 * The last lines, if they are a whole zone. What each line holds is looked at as well as its length, so that a
 * lost line never pairs one traveller's second line with the next one's first.
 */
function zoneAtEnd(lines: readonly string[]): readonly string[] | undefined {
  const [first, second] = lines.slice(-2);
  if (first && second && first.length === second.length && (isLongHead(first) || isShortHead(first)) && isNumbers(second, 13)) return [first, second];
  if (lines.length === 3 && lines.every((line) => line.length === 30 && isLegal(line))) {
    if (/^[ACI]/.test(lines[0]!) && isNumbers(lines[1]!, 0) && isNames(lines[2]!)) return lines;
  }
  return undefined;
}

/** First line of a passport or a large visa; of a TD2 document or a small visa. */
const isLongHead = (line: string) => line.length === 44 && /^[PV]/.test(line) && isNames(line.slice(2));
const isShortHead = (line: string) => line.length === 36 && /^[ACIV]/.test(line) && isNames(line.slice(2));

/** A birth date or fillers stand at `birth`, and enough digits in all. */
const isNumbers = (line: string, birth: number) => isLegal(line) && countOf(line.slice(birth, birth + 6), /[0-9<]/g) >= 5 && countOf(line, /[0-9]/g) >= 6;
/** A reader may take a letter for a digit now and then: that is for the officer to see, not for the frame to drop. */
const isNames = (line: string) => isLegal(line) && countOf(line, /[0-9]/g) <= 3;
/** Readers print `?` or `*` for a character they could not read. */
const isLegal = (line: string) => /^[A-Z0-9<?*]+$/.test(line);
const isNearlyZoneLine = (line: string) => line.length >= 24 && line.length <= 50 && countOf(line, /[A-Z0-9<]/g) >= 0.8 * line.length;
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Which lines a reader sent are a machine-readable zone, and where one traveller ends and the next begins. */

/**
 * The last lines, if they are a whole zone. What each line holds is looked at as well as its length, so that a
 * lost line never pairs one traveller's second line with the next one's first.
 */
export function zoneAtEnd(lines: readonly string[]): readonly string[] | undefined {
  const [first, second] = lines.slice(-2);
  if (first && second && first.length === second.length && (isLongHead(first) || isShortHead(first)) && isNumbers(second, 13)) return [first, second];
  const last = lines.slice(-3);
  if (last.length === 3 && last.every((line) => line.length === 30 && isLegal(line))) {
    if (/^[ACI]/.test(last[0]!) && isNumbers(last[1]!, 0) && isNames(last[2]!)) return last;
  }
  return undefined;
}

/** Two or three lines that a reader framed as a zone, some characters lost or misread. */
export const isNearlyZone = (lines: readonly string[]): boolean => lines.length >= 2 && lines.length <= 3 && lines.every(isNearlyZoneLine);

/** A line that a zone may hold and no barcode of ours does: it is kept back until the lines after it are there. */
export const mayBelongToZone = (line: string): boolean => /^[A-Z0-9<?*]{30}$|^[A-Z0-9<?*]{36}$|^[A-Z0-9<?*]{44}$/.test(line) && line.includes('<');

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

/** The zone that a seal repeats, so that seal and page can be compared: visas and emergency travel documents (9303-13 §3 and §4). */
import type { CivilDate } from '../../contract/common.ts';
import { parseMrz } from '../parse-mrz.ts';
import type { FieldName, Mrz } from '../reading.ts';
import { decodeC40 } from './c40.ts';
import type { Seal } from './seal.ts';

interface Place {
  featureSet: number;
  tag: number;
  /** Characters of the first and second line that the seal holds, and how long the lines are on the page. */
  first: number;
  second: number;
  line: number;
}

// A visa's seal leaves out its optional data: the second line ends after the check digit of the expiry date.
const PLACES: readonly Place[] = [
  { featureSet: 0x5d, tag: 1, first: 44, second: 28, line: 44 },
  { featureSet: 0x5d, tag: 2, first: 36, second: 28, line: 36 },
  { featureSet: 0x5e, tag: 2, first: 36, second: 36, line: 36 },
];

/** `undefined` when the seal's set of features is not known here or holds no zone. Blanks of the seal are fillers. */
export function zoneOfSeal(seal: Seal, today: CivilDate | undefined): Mrz | undefined {
  for (const { featureSet, tag, first, second, line } of PLACES) {
    const feature = seal.featureSet === featureSet ? seal.features.find((each) => each.tag === tag) : undefined;
    const text = feature && decodeC40(feature.value);
    if (text?.ok !== true || text.value.length !== first + second) continue;
    const characters = text.value.replaceAll(' ', '<');
    return parseMrz([characters.slice(0, first), characters.slice(first).padEnd(line, '<')], today);
  }
  return undefined;
}

/** Fields in which the page and its seal say different things; optional data only where the seal holds it. */
export function sealDifferences(page: Mrz, sealed: Mrz): FieldName[] {
  const held = (name: FieldName) => sealed.format === 'TD2' || name !== 'optionalData';
  return sealed.fields.filter(({ name, raw }) => held(name) && page.fields.find((field) => field.name === name)?.raw !== raw).map(({ name }) => name);
}

/** A person and the document that a State made for him, with its errors. */
import type { Random } from '../random.ts';
import type { Rates } from '../rates.ts';
import { wrongDigit } from './check-digit.ts';
import { ageOf, type Birth, type Day, daysFrom, plusDays, plusYears, toPrint, toSix } from './day.ts';
import { drawName, respell, toNameField } from './names.ts';
import type { PaperKind } from './papers.ts';
import type { Look, Paper, Person } from './world.ts';
import { bare, digitOf, hasDigit, printZone, withDigit, type Zone } from './zone.ts';

/** Lands where many births were registered late or not at all. */
const LATE_REGISTERS = new Set(['iraqi', 'kurdish', 'arab', 'persian', 'southAsian']);

export function drawPerson(random: Random, kind: PaperKind, today: Day, rates: Rates, family?: string): Person {
  const sex = random.chance(0.62) ? 'M' : 'F';
  const age = random.weighted([[0.14, random.between(0, 14)], [0.62, random.between(15, 54)], [0.24, random.between(55, 88)], [0.002, random.between(89, 104)]]);
  const day = plusDays(today, -Math.round((age + random.unit()) * 365.25) - 1);
  return { name: drawName(random, kind.culture, sex, family), culture: kind.culture, sex: random.chance(0.0003) ? '<' : sex, birth: drawBirth(random, day, kind, rates) };
}

function drawBirth(random: Random, day: Day, { culture }: PaperKind, rates: Rates): Birth {
  // The younger, the likelier a birth was written down when it happened.
  const late = LATE_REGISTERS.has(culture) && day.year < 2000;
  if (late && random.chance(rates.unknownBirth)) return random.chance(0.7) ? { year: day.year } : { year: day.year, month: day.month };
  if (late && random.chance(rates.registrarsBirth)) return { year: day.year, month: random.chance(0.8) ? 1 : 7, day: 1 };
  return day;
}

export function drawPaper(random: Random, kind: PaperKind, person: Person, today: Day, rates: Rates, number = kind.number(random)): Paper {
  const { issued, expires } = drawDates(random, kind, person, today);
  const issuer = kind.issuer;
  const width = kind.format === 'TD1' ? 30 : kind.format === 'TD2' ? 31 : 39;
  let zone = printZone(kind.format, {
    code: kind.code(random),
    issuer,
    name: toNameField(person.name, width),
    number,
    nationality: kind.nationality(random),
    birth: toSix(person.birth),
    sex: person.sex,
    expiry: toSix(expires),
    ...(kind.personal === undefined || random.chance(0.05) ? {} : { option: kind.personal(random) }),
  });
  zone = withStateErrors(random, zone, rates);
  return { kind: kind.id, zone, visual: visualOf(random, kind, person, { number, nationality: bare(zone, 'nationality'), personal: bare(zone, 'option'), issued, expires }, rates), dates: kind.dates, issued, expires, look: drawLook(random, kind, rates) };
}

function drawDates(random: Random, kind: PaperKind, { birth }: Person, today: Day): { issued: Day; expires: Day } {
  const years = ageOf(birth, today) < 15 ? kind.childYears : random.weighted(kind.years);
  const days = Math.round(years * 365.25);
  const born: Day = { year: birth.year ?? 1960, month: birth.month ?? 1, day: birth.day ?? 1 };
  const old = random.chance(kind.expired) ? random.between(1, 900) : -random.between(0, days - 1);
  let issued = plusDays(today, -old - days);
  if (daysFrom(born, issued) < 5) issued = plusDays(today, -random.between(0, Math.max(0, daysFrom(born, today) - 5)));
  return { issued, expires: lastDayOf(issued, years, isWhole(years) && random.chance(0.7)) };
}

const isWhole = (years: number): boolean => years >= 1 && Number.isInteger(years);

/** The last day stands a day before the same day years later (`isEve`), or on it. Broken years are counted in days. */
export const lastDayOf = (issued: Day, years: number, isEve: boolean): Day => (isWhole(years) ? plusDays(plusYears(issued, years), isEve ? -1 : 0) : plusDays(issued, Math.round(years * 365.25)));

/** Errors that leave the State's own printer (9303-3 §7). */
function withStateErrors(random: Random, zone: Zone, rates: Rates): Zone {
  if (random.chance(rates.stateWrongDigit)) {
    const digit = random.pick((['number', 'birth', 'expiry', 'option', 'composite'] as const).filter((each) => hasDigit(zone, each)));
    return withDigit(zone, digit, wrongDigit(digitOf(zone, digit), random.between(1, 9)));
  }
  if (random.chance(rates.stateShortLine)) return { ...zone, rows: zone.rows.map((row) => row.slice(0, -2)) };
  if (random.chance(0.0004) && hasDigit(zone, 'option') && digitOf(zone, 'option') === '<') return withDigit(zone, 'option', '0');
  return zone;
}

interface Printed {
  number: string;
  nationality: string;
  personal: string;
  issued: Day;
  expires: Day;
}

function visualOf(random: Random, kind: PaperKind, { name, birth, sex }: Person, { number, nationality, personal, issued, expires }: Printed, rates: Rates): Paper['visual'] {
  const shown = random.chance(rates.visualOtherSpelling) ? respell(random, name) : { ...name };
  if (random.chance(rates.visualExtraName)) {
    if (random.chance(0.5) && shown.secondary.includes(' ')) shown.secondary = shown.secondary.replace(/ \S+$/, '');
    else shown.primary = random.pick([`DR. ${shown.primary}`, `${shown.primary} ${drawName(random, kind.culture, 'M').primary}`]);
  }
  const wholeBirth = birth.year !== undefined && birth.month !== undefined && birth.day !== undefined ? { year: birth.year, month: birth.month, day: birth.day } : undefined;
  const wrongDate = random.chance(rates.stateDateDiffers);
  const dates = {
    ...(wholeBirth && { birthDate: toPrint(wrongDate ? plusDays(wholeBirth, random.pick([-1, 1, 31])) : wholeBirth, kind.dates) }),
    issueDate: toPrint(issued, kind.dates),
    expiryDate: toPrint(expires, kind.dates),
  };
  // A card's zone stands on its back; names, number and portrait are in front.
  if (kind.format === 'TD1') return dates;
  const together = random.chance(rates.visualNamesTogether);
  return {
    ...dates,
    primaryIdentifier: together ? `${shown.primary} ${shown.secondary}`.trim() : shown.primary,
    ...(shown.secondary === '' || together ? {} : { secondaryIdentifier: shown.secondary }),
    documentNumber: random.chance(0.1) ? `${number.slice(0, 1)} ${number.slice(1)}` : number,
    nationality: random.chance(0.5) && nationality === kind.issuer ? nationalityWord(kind) : nationality,
    ...(sex === '<' ? {} : { sex: random.pick([sex, sex, sex === 'F' ? 'F / أنثى' : 'M / ذكر']) }),
    ...(personal === '' || random.chance(0.3) ? {} : { personalNumber: personal }),
    authority: random.pick(OFFICES[kind.issuer] ?? ['MINISTRY OF INTERIOR']),
  };
}

const OFFICES: Readonly<Record<string, readonly string[]>> = { IRQ: ['BAGHDAD', 'BASRAH', 'ERBIL', 'NAJAF', 'NINEWA', 'SULAYMANIYAH', 'KIRKUK'], SYR: ['DAMASCUS', 'ALEPPO', 'HASAKEH', 'HOMS', 'LATAKIA'], IRN: ['TEHRAN', 'POLICE I.R. IRAN'], TUR: ['ANKARA', 'HATAY', 'MARDIN'] };
const WORDS: Readonly<Record<string, string>> = { IRQ: 'IRAQI', IRN: 'IRANIAN', SYR: 'SYRIAN', TUR: 'T.C./TURKISH', JOR: 'JORDANIAN', D: 'DEUTSCH', IND: 'INDIAN', PAK: 'PAKISTANI', BGD: 'BANGLADESHI' };
const nationalityWord = ({ issuer }: PaperKind): string => WORDS[issuer] ?? issuer;

/** Doc 9303-3 §4.11 and 9303-4 §3 and §4.2.1.3, met as printers meet them. */
export function drawLook(random: Random, { format, glued = false }: Pick<PaperKind, 'format' | 'glued'>, rates: Rates): Look {
  const isCard = format === 'TD1';
  const worn = random.chance(rates.worn);
  const pasted = glued && random.chance(rates.pastedPhoto);
  const lifted = random.chance(rates.liftedLaminate);
  const patterned = random.chance(rates.patternedPortrait);
  const askew = random.chance(rates.pageAskew) ? random.normal(0, 3) : random.normal(0, 0.35);
  return {
    wear: worn ? 0.35 + 0.5 * random.unit() : 0.25 * random.unit(),
    pitch: random.normal(2.54, 0.006),
    height: random.normal(3, 0.03),
    left: random.normal(isCard ? 5 : 6, 0.22),
    bottom: random.normal(isCard ? 4.5 : 6.5, 0.3),
    skew: Array.from({ length: isCard ? 3 : 2 }, () => askew + random.normal(0, 0.04)),
    face: 'ocrB',
    odd: [],
    portrait: {
      turn: pasted ? random.normal(0, 1.4) : random.normal(0, 0.15),
      shadow: pasted || lifted ? 15 + 45 * random.unit() : 8 * random.unit(),
      screen: pasted ? Math.exp(random.normal(2.3, 0.9)) : patterned ? Math.exp(Math.log(6) + random.unit() * Math.log(18 / 6)) : 1 + random.unit(),
      width: random.normal(isCard ? 27.5 : 34, 0.5),
      height: random.normal(isCard ? 34.5 : 43.5, 0.5),
    },
    moire: Math.abs(random.normal(0, 0.04)),
  };
}

/** Invented travellers for every training scenario: ICAO's own Utopia, and documents shaped like Iraqi ones. */
import type { CivilDate } from '../../core/contract/common.ts';
import type { TrainingScenario } from '../../core/contract/session.ts';
import type { MrzFormat, Sex } from '../../core/document/reading.ts';
import type { Dice } from './dice.ts';
import { iraqiName, type PersonName, utopianName } from './names.ts';

/** Dates as `YYYY-MM-DD`; a birth day that nobody knows is left out: `YYYY-MM`. */
export interface Traveller extends PersonName {
  format: MrzFormat;
  documentCode: string;
  issuingState: string;
  nationality: string;
  documentNumber: string;
  birthDate: string;
  sex: Sex;
  expiryDate: CivilDate;
  optionalData: string;
  /** What is wrong with the zone although the rest is right. */
  fault?: 'documentNumberCheck' | 'compositeCheck';
  worn: boolean;
}

type Scenario = Exclude<TrainingScenario, 'random'>;

/** How often each scenario comes up in a hundred or so travellers at an Iraqi land post. */
const FREQUENCIES: readonly [Scenario, number][] = [
  ['iraqiPassport', 36],
  ['iraqiCard', 15],
  ['ordinary', 22],
  ['child', 8],
  ['expired', 4],
  ['wornPrint', 4],
  ['visa', 3],
  ['unknownBirthDay', 3],
  ['singleName', 2],
  ['refugeeDocument', 1],
  ['longNumber', 1],
  ['wrongCheckDigit', 0.7],
  ['wrongComposite', 0.3],
];

export function dealTraveller(scenario: TrainingScenario, dice: Dice, today: CivilDate): Traveller {
  switch (scenario) {
    case 'random':
      return dealTraveller(pickScenario(dice), dice, today);
    case 'ordinary':
      return utopian(dice, today);
    case 'iraqiPassport':
      return iraqi(dice, today);
    case 'iraqiCard':
      return iraqiCard(dice, today);
    case 'wornPrint':
      return { ...(dice.chance(0.5) ? utopian(dice, today) : iraqi(dice, today)), worn: true };
    case 'expired':
      return { ...iraqi(dice, today), expiryDate: monthsFrom(today, -dice.int(1, 40), dice) };
    case 'wrongCheckDigit':
      return { ...utopian(dice, today), fault: 'documentNumberCheck' };
    case 'wrongComposite':
      return { ...utopian(dice, today), fault: 'compositeCheck' };
    case 'singleName':
      return { ...utopian(dice, today), primaryIdentifier: dice.pick(['SUHARTA', 'MENGISTA', 'ARWA', 'ZARMINA']), secondaryIdentifier: '' };
    case 'unknownBirthDay': {
      const traveller = utopian(dice, today);
      return { ...traveller, birthDate: traveller.birthDate.slice(0, 7) };
    }
    case 'refugeeDocument':
      // 9303-3 §5 E: XXB is a refugee under the 1951 Convention; 9303-4 §4.4: PR is a refugee's travel document.
      return { ...utopian(dice, today), documentCode: 'PR', nationality: 'XXB' };
    case 'longNumber':
      // 9303-5 §4.2.2.1 note j: the rest of a number of more than nine characters stands in the optional data.
      return { ...utopian(dice, today), format: 'TD1', documentCode: 'I', optionalData: '', documentNumber: `${dice.letters(2)}${dice.digits(10)}` };
    case 'visa': {
      const wide = dice.chance(0.5);
      return { ...utopian(dice, today), format: wide ? 'MRV-A' : 'MRV-B', documentCode: 'V', nationality: dice.pick(['IRQ', 'JOR', 'TUR']), optionalData: '', expiryDate: monthsFrom(today, dice.int(1, 10), dice) };
    }
    case 'child':
      return { ...iraqi(dice, today), birthDate: monthsFrom(today, -dice.int(14, 130), dice), expiryDate: monthsFrom(today, dice.int(8, 40), dice) };
  }
}

function pickScenario(dice: Dice): Scenario {
  const total = FREQUENCIES.reduce((sum, [, share]) => sum + share, 0);
  let at = (dice.int(0, 999_999) / 1_000_000) * total;
  for (const [scenario, share] of FREQUENCIES) {
    at -= share;
    if (at < 0) return scenario;
  }
  return 'ordinary';
}

function utopian(dice: Dice, today: CivilDate): Traveller {
  const sex = dice.pick(['F', 'M'] as const);
  return {
    ...utopianName(dice, sex),
    format: 'TD3',
    documentCode: 'P',
    issuingState: 'UTO',
    nationality: 'UTO',
    documentNumber: `${dice.letters(1)}${dice.digits(8)}`,
    birthDate: adultBirth(dice, today),
    sex,
    expiryDate: monthsFrom(today, dice.int(9, 100), dice),
    optionalData: dice.chance(0.4) ? dice.digits(10) : '',
    worn: false,
  };
}

function iraqi(dice: Dice, today: CivilDate): Traveller {
  const sex = dice.pick(['F', 'M'] as const);
  return { ...utopian(dice, today), ...iraqiName(dice, sex, 2), sex, issuingState: 'IRQ', nationality: 'IRQ', documentNumber: `${dice.pick(['A', 'B'])}${dice.digits(8)}`, optionalData: '' };
}

/** Shaped like the national card: two letters and seven digits, then twelve digits in the optional data. */
function iraqiCard(dice: Dice, today: CivilDate): Traveller {
  const traveller = iraqi(dice, today);
  const birthYear = traveller.birthDate.slice(0, 4);
  return { ...traveller, ...iraqiName(dice, traveller.sex, 1), format: 'TD1', documentCode: 'ID', documentNumber: `${dice.letters(2)}${dice.digits(7)}`, optionalData: `${birthYear}${dice.digits(8)}` };
}

/** 18 to 75 years; never a first of the month, which registers use for unknown days. */
const adultBirth = (dice: Dice, today: CivilDate): CivilDate => monthsFrom(today, -dice.int(12 * 18 + 1, 12 * 75), dice);

/** A day of the month that lies so many months from today's. */
function monthsFrom(today: CivilDate, months: number, dice: Dice): CivilDate {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + months;
  return [String(Math.floor(month / 12)).padStart(4, '0'), String((month % 12) + 1).padStart(2, '0'), String(dice.int(2, 28)).padStart(2, '0')].join('-');
}

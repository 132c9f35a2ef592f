/**
 * Documents shown at Iraqi posts, and how often. Shares follow the posts' own figures where there are any: most arrivals
 * of the pilgrim season are Iranian, most of the rest Iraqi or from the region. Number patterns and validities are
 * common knowledge, unconfirmed: they stand here to make numbers look alive, and no rule may be tuned to them.
 */
import type { Random } from '../random.ts';
import type { NameCulture } from './names.ts';
import type { Format } from './zone.ts';

export interface PaperKind {
  id: string;
  weight: number;
  issuer: string;
  nationality: (random: Random) => string;
  format: Format;
  code: (random: Random) => string;
  number: (random: Random) => string;
  culture: NameCulture;
  /** Years of validity for adults, by weight; children get `childYears`. */
  years: readonly (readonly [number, number])[];
  childYears: number;
  /** Share presented after their last day. */
  expired: number;
  personal?: (random: Random) => string;
  /** Numbers are drawn, not counted: two that lie near each other are of strangers. */
  drawnNumbers?: boolean;
  /** Filled in by hand and glue. */
  glued?: boolean;
  /** Whether the page prints its dates with letters or digits. */
  dates: 'letters' | 'slashes' | 'dots' | 'iso';
}

const is = (text: string) => (): string => text;
const digits = (head: string, count: number) => (random: Random): string => head + random.characters(count);
const lettered = (letters: string, lettersCount: number, count: number) => (random: Random): string => random.characters(lettersCount, letters) + random.characters(count);
const AZ = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Most passports still carry no second letter; the harmonised ones have begun (9303-4 §4.4). */
const passport = (random: Random): string => random.weighted([[0.9, 'P'], [0.1, 'PP']]);

type Extra = Partial<Omit<PaperKind, 'id' | 'weight' | 'issuer'>>;
function kind(id: string, weight: number, issuer: string, culture: NameCulture, number: PaperKind['number'], extra: Extra = {}): PaperKind {
  return { id, weight, issuer, culture, number, nationality: is(issuer), format: 'TD3', code: passport, years: [[1, 10]], childYears: 5, expired: 0.006, dates: 'letters', ...extra };
}

export const PAPERS: readonly PaperKind[] = [
  kind('iraqi passport A', 20, 'IRQ', 'iraqi', digits('A', 8), { years: [[1, 8]], childYears: 4 }),
  kind('iraqi passport B', 3, 'IRQ', 'kurdish', digits('B', 8), { years: [[1, 8]], childYears: 4 }),
  // The G series went on after 2009, says Landinfo; the last of them have run out.
  kind('iraqi passport G', 0.2, 'IRQ', 'iraqi', digits('G', 7), { years: [[1, 8]], childYears: 4, expired: 0.9 }),
  kind('iraqi diplomatic', 0.15, 'IRQ', 'iraqi', digits('D', 7), { code: (random) => random.pick(['P', 'PD']), years: [[1, 5]] }),
  kind('iraqi service', 0.25, 'IRQ', 'iraqi', digits('E', 7), { code: (random) => random.pick(['P', 'PO', 'PS']), years: [[1, 5]] }),
  kind('iraqi national card', 3, 'IRQ', 'iraqi', lettered(AZ, 2, 7), { format: 'TD1', code: is('ID'), personal: (random) => `${random.pick(['19', '20'])}${random.characters(10)}`, dates: 'slashes' }),
  kind('iraqi laissez-passer', 0.15, 'IRQ', 'iraqi', digits('L', 7), { glued: true, code: (random) => random.pick(['P', 'PL', 'PE']), years: [[1, 0.5]], childYears: 0.5 }),
  kind('iranian passport', 34, 'IRN', 'persian', lettered(AZ, 1, 8), { years: [[0.9, 5], [0.1, 10]], personal: digits('', 10) }),
  kind('syrian passport', 6, 'SYR', 'arab', digits('N0', 7), { years: [[0.5, 2.5], [0.5, 6]], childYears: 6, expired: 0.22, dates: 'dots' }),
  kind('syrian passport 0', 1.2, 'SYR', 'arab', digits('0', 8), { years: [[0.5, 2], [0.5, 6]], childYears: 6, expired: 0.3, dates: 'dots' }),
  kind('turkish passport', 5, 'TUR', 'turkish', digits('U', 8), { personal: digits('', 11), dates: 'letters' }),
  kind('jordanian passport', 2.5, 'JOR', 'arab', lettered('KLMNPQRT', 1, 6), { years: [[0.8, 5], [0.2, 10]], personal: digits('', 10), dates: 'slashes' }),
  kind('pakistani passport', 5, 'PAK', 'southAsian', lettered(AZ, 2, 7), { years: [[0.6, 5], [0.4, 10]], personal: digits('', 13) }),
  kind('indian passport', 4, 'IND', 'southAsian', lettered('HJKLMNPRSTUVWXYZ', 1, 7), { dates: 'slashes' }),
  kind('bangladeshi passport', 2, 'BGD', 'southAsian', (random) => (random.chance(0.5) ? `A${random.characters(8)}` : `E${random.characters(1, 'A')}${random.characters(7)}`), { years: [[0.6, 5], [0.4, 10]], personal: digits('', 10) }),
  kind('afghan passport', 2.5, 'AFG', 'persian', digits('P0', 7), { years: [[0.7, 5], [0.3, 10]], expired: 0.04 }),
  kind('lebanese passport', 1.5, 'LBN', 'arab', digits('LR', 7), { years: [[0.6, 5], [0.4, 10]], dates: 'slashes' }),
  kind('egyptian passport', 1, 'EGY', 'arab', digits('A', 8), { years: [[1, 7]], childYears: 7, dates: 'slashes' }),
  kind('kuwaiti passport', 1, 'KWT', 'arab', digits('P0', 7), { personal: digits('', 12), dates: 'slashes' }),
  kind('saudi passport', 1, 'SAU', 'arab', lettered('ABCEFUVX', 1, 6), { personal: digits('', 10), dates: 'slashes' }),
  kind('bahraini passport', 0.8, 'BHR', 'arab', digits('', 7), { personal: digits('', 9) }),
  kind('omani passport', 0.3, 'OMN', 'arab', digits('', 8), { dates: 'slashes' }),
  kind('azerbaijani passport', 0.8, 'AZE', 'turkish', lettered('C', 1, 8), { personal: lettered(AZ + '0123456789', 7, 0), dates: 'dots' }),
  kind('yemeni passport', 0.3, 'YEM', 'arab', digits('0', 7), { years: [[1, 6]], expired: 0.05, dates: 'slashes' }),
  kind('sudanese passport', 0.3, 'SDN', 'arab', digits('P0', 7), { years: [[1, 5]] }),
  kind('palestinian document', 0.3, 'PSE', 'arab', digits('', 7), { years: [[1, 5]], dates: 'slashes' }),
  kind('german passport', 0.7, 'D', 'european', lettered('CFGHJKLMNPRTVWXYZ0123456789', 9, 0), { drawnNumbers: true, childYears: 6, dates: 'dots' }),
  kind('french passport', 0.4, 'FRA', 'european', (random) => `${random.characters(2)}${random.characters(2, 'ACDEFHKLPRTV')}${random.characters(5)}`, { dates: 'slashes' }),
  kind('british passport', 0.6, 'GBR', 'european', digits('', 9), {}),
  kind('swedish passport', 0.5, 'SWE', 'european', digits('', 8), { years: [[1, 5]], personal: digits('', 12) }),
  kind('dutch passport', 0.25, 'NLD', 'european', (random) => `${random.characters(2, 'BNS')}${random.characters(6, 'BCDFHJKLPR0123456789')}${random.characters(1)}`, { personal: digits('', 9) }),
  kind('american passport', 0.4, 'USA', 'european', (random) => (random.chance(0.4) ? `A${random.characters(8)}` : random.characters(9)), { personal: digits('', 9) }),
  // China prints PO for ordinary passports, which is not what the harmonised table will mean by it.
  kind('chinese passport', 0.8, 'CHN', 'eastAsian', lettered('E', 1, 8), { code: is('PO'), dates: 'letters' }),
  kind('georgian passport', 0.2, 'GEO', 'european', (random) => `${random.characters(2)}AB${random.characters(5)}`, {}),
  kind('kosovan passport', 0.05, 'RKS', 'european', digits('P0', 7), { dates: 'slashes' }),
  kind('UN laissez-passer', 0.25, 'UNO', 'european', digits('U', 8), { nationality: (random) => random.pick(['UNO', 'UNO', 'FRA', 'JOR', 'KEN', 'UNA']), years: [[1, 5]] }),
  kind('romanian card', 0.05, 'ROU', 'european', lettered(AZ, 2, 6), { format: 'TD2', code: is('ID'), years: [[1, 7]], dates: 'dots' }),
  kind('turkish card', 0.5, 'TUR', 'turkish', (random) => `A${random.characters(2)}${random.characters(1, AZ)}${random.characters(5)}`, { format: 'TD1', code: is('I'), personal: digits('', 11), dates: 'dots' }),
  kind('german card', 0.1, 'D', 'european', lettered('LCFGHJKMNPRTVWXYZ0123456789', 9, 0), { drawnNumbers: true, format: 'TD1', code: is('ID'), dates: 'dots' }),
  kind('refugee travel document', 0.5, 'D', 'arab', lettered('K0123456789', 9, 0), { drawnNumbers: true, code: (random) => random.pick(['PR', 'P']), nationality: is('XXB'), years: [[1, 3]], childYears: 3, dates: 'dots' }),
  kind('swedish alien passport', 0.25, 'SWE', 'arab', digits('', 8), { code: (random) => random.pick(['P', 'PT']), nationality: (random) => random.pick(['XXC', 'XXB', 'XXX']), years: [[1, 5]] }),
  kind('stateless document', 0.12, 'NLD', 'arab', digits('X', 8), { code: (random) => random.pick(['P', 'PS']), nationality: is('XXA'), years: [[1, 5]] }),
  kind('syrian refugee in turkey', 0.1, 'TUR', 'arab', digits('T', 8), { code: (random) => random.pick(['P', 'PT']), nationality: is('SYR'), years: [[1, 2]] }),
  kind('emergency document', 0.15, 'PAK', 'southAsian', digits('E', 7), { glued: true, code: (random) => random.pick(['P', 'PE']), years: [[1, 0.5]], childYears: 0.5 }),
];

/** A person as a registry of a hub or centre holds them. */
export interface RegisteredPerson {
  household: number;
  /** In Latin letters, as documents print it. */
  name: string;
  /** In its own script; empty where nobody wrote it down. */
  native: string;
  birth: BirthDate;
  sex: 'F' | 'M' | 'unspecified';
  documents: readonly { issuingState: string; number: string }[];
}

/** Parts that are not known are 0. A day is known with its month only, a month with its year only. */
export interface BirthDate {
  year: number;
  month: number;
  day: number;
}

/** `19900304`; what is not known is 0. */
export const toNumber = ({ year, month, day }: BirthDate): number => (year * 100 + month) * 100 + day;
export const toBirthDate = (number: number): BirthDate => ({ year: Math.floor(number / 10_000), month: Math.floor(number / 100) % 100, day: number % 100 });

/** How two birth dates fit, 0 to 1. 1 January is what an office writes when it knows the year. */
export function birthFit(asked: BirthDate, known: BirthDate): number {
  if (asked.year === 0 || known.year === 0) return 0.8;
  if (asked.year === known.year) {
    if (asked.month === known.month && asked.day === known.day) return 1;
    if (isYearOnly(asked) || isYearOnly(known)) return 0.85;
    if (asked.month === known.day && asked.day === known.month) return 0.8;
    return asked.month === known.month || asked.day === known.day ? 0.75 : 0.45;
  }
  const apart = Math.abs(asked.year - known.year);
  if (apart <= 2 && (isYearOnly(asked) || isYearOnly(known))) return 0.7;
  if (asked.month === known.month && asked.day === known.day && !isYearOnly(asked)) return apart <= 1 || apart === 10 ? 0.7 : 0.5;
  return 0.2;
}

export const isYearOnly = ({ month, day }: BirthDate): boolean => month === 0 || day === 0 || (month === 1 && day === 1);

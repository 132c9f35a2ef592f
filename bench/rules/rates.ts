/**
 * How often innocent things happen. Each rate says where it comes from: *measured* (by this project), *derived* (from
 * figures that are published), or *assumed*. Nearly all are assumed: nobody publishes them. They were set before the
 * first run; which were changed since stands in docs/rules-corpus.md. `--sensitivity` prints what other rates would have done.
 */
export const RATES = {
  /** Zones of page images with a wrong character that the reader accepted, also after another look. Assumed; the reader's card says 0.02 % of lines at full confidence. */
  zoneMisread: 0.001,
  /** The same for worn, washed or stained print. Assumed. */
  zoneMisreadWorn: 0.01,
  /** Zones with characters set right by look-alikes, each told as a substitution. Assumed. */
  zoneRepaired: 0.03,
  /** Readings that stay doubtful after another look. Assumed. */
  zoneDoubtful: 0.004,
  /** Zones typed or corrected by hand with a slip that stayed although the check digits were shown. Assumed. */
  typedSlip: 0.002,
  /** Captures that are typed because nothing else reads. Assumed. */
  typed: 0.015,
  /** Documents with worn print. Assumed. */
  worn: 0.04,
  /** Documents that left their State's office with a wrong check digit. Doc 9303-3 §7 says that they exist and not how many. Assumed. */
  stateWrongDigit: 0.00005,
  /** Documents whose zone and print differ in a date by their State's error; the same clause. Assumed. */
  stateDateDiffers: 0.00002,
  /** Documents with a line some characters short, as a traveller describes his own. Assumed. */
  stateShortLine: 0.00002,
  /** Print above the zone with a component that the zone lacks, or the other way round: maiden names, titles, a father's name. Assumed. */
  visualExtraName: 0.005,
  /** Print above the zone in another spelling than the zone. Assumed. */
  visualOtherSpelling: 0.001,
  /** Surname and given names printed, or read, as one: both under the surname's caption. Measured: 3 of 73 synthetic pages; most layouts keep them apart. */
  visualNamesTogether: 0.01,
  /** A printed date misread as another real date, surely enough to be used, also after another look. Assumed; none of 141 on synthetic pages. */
  visualDateMisread: 0.001,
  /** A printed name or number misread by one letter, surely enough to be used. Assumed; none of 199 on synthetic pages beyond look-alikes. */
  visualTextMisread: 0.002,
  /** Printed fields that are found and read; the rest is not found, too small or unsure. Assumed. */
  visualFieldRead: 0.6,
  /** Unknown day or month of birth among people of lands where births went unregistered. Assumed. */
  unknownBirth: 0.012,
  /** 1 January or 1 July as a registrar's choice, the same lands. Assumed. */
  registrarsBirth: 0.09,
  /** Reported lost, found again, and travelled with. Derived: INTERPOL told of 289,000 hits in some 3,000 million queries, one in 10,000; this post's list of a million documents is a hundredth of that base, but the nearer part. */
  foundAgain: 0.00002,
  /** Holders of sound documents within a range of stolen blanks, for Syrian documents. Derived: of 18,002 known blanks a fiftieth back in use, among five million valid passports. */
  rangeTooWide: 0.00007,
  /** Share of a State's documents in circulation that stand on a list; sets how often a number has a listed neighbour. Derived: 30,000 of 20 million. */
  listedShare: 0.0015,
  /** Travellers whose name is like one of 200,000 listed persons', before birth dates are looked at. Assumed. */
  namesake: 0.012,
  /** Share of namesakes with the listed person's birth date, exactly. Assumed: one in 365 × 40, and one in 300 where both are 1 January. */
  namesakeSameBirth: 0.0006,
  /** Crossings that no station saw: another lane's machine down, an informal crossing. Assumed. */
  missedCrossing: 0.03,
  /** Stations to which every post's crossings have come. Assumed, of a country whose posts exchange what they saw; the last row of `--sensitivity` is of one whose posts do not. */
  everyPost: 1,
  /** Crossings written by a station whose clock was wrong. Assumed. */
  wrongClock: 0.004,
  /** Of these, known to be wrong. Assumed. */
  wrongClockKnown: 0.5,
  /** Earlier sightings whose zone was misread or mistyped in the name. Assumed, as above. */
  sightingMisread: 0.001,
  /** The station's own clock unconfirmed. Assumed. */
  clockUnconfirmed: 0.003,
  /** Captures from a folder whose file was taken in once before, into another passage, by a slip. Assumed. */
  repeatedFile: 0.001,
  /** Pages of two people that a hash of 64 bits takes for one, portraits included. Assumed; two unrelated hashes differ in 8 bits or fewer once in some thousand million pairs, and pages of one layout are related. */
  pagesAlike: 0.0001,
  /** Boarding passes in the ticket office's own spelling. Assumed. */
  passOtherSpelling: 0.06,
  /** Boarding passes shown by one traveller for another of the family. Assumed. */
  passOfFamily: 0.006,
  /** Visas with the number of a passport that was renewed since. Assumed. */
  visaOfOldPassport: 0.04,
  /**
   * How books whose numbers run side by side on one bus or flight were issued: this rate and the five after it are weights
   * against each other. On one day: families and caravans hand their papers in together. Assumed.
   */
  groupOneDay: 0.5,
  /** Over a few working days, in order of number: an office does not finish a caravan in a day. Assumed. */
  groupFewDays: 0.2,
  /** Made in one central factory, which prints numbers one after another and thousands a day. Assumed. */
  groupFactory: 0.14,
  /** Handed out of one delivery over weeks or months, number after number: a consulate of few customers, who are of one community and travel together. Assumed. */
  groupDelivery: 0.07,
  /** From an office that takes blanks from several boxes at a time, or from the top of a pile: neighbours in number are weeks apart, in no order or in the reverse. Assumed. */
  groupBoxes: 0.08,
  /** Strangers whose numbers are close by chance; five at most, for more are no chance. Derived: 50 aboard, some 120 numbers near each, among ten million valid books: 6 in 10,000 buses, where 14 in 100 have one to five; more where a land has fewer books. */
  groupChance: 0.01,
  /** Factories that print the day on which the applicant's office decided, and not the day of printing. Assumed. */
  factoryDecided: 0.4,
  /** Single books among neighbours that were dated at another time: put aside until a paper came, spoiled and made anew, or replaced with what was left of the old book's life. Assumed. */
  neighbourApart: 0.01,
  /** Children among one to five neighbours in number, who are mostly a family. Assumed. */
  familyChild: 0.35,
  /** Children among more than five, who are mostly a caravan. Assumed; 14 of 100 travellers are. */
  groupChild: 0.12,
  /** Groups whose grown-ups all took the same of the lives that their State offers. Assumed: one fills in the forms for all. */
  groupOneLife: 0.7,
  /** Groups in which some lives end on the day of issue and some the day before. Assumed: a State has one practice at a time, and some have another for children. */
  lastDayMixed: 0.04,
  /** Documents captured with a known scale. Assumed: the passport readers of fixed lanes. */
  scaleKnown: 0.55,
  /** Documents filled in at a consulate's desk whose photograph is glued in: emergency documents and their like. Assumed. */
  pastedPhoto: 0.3,
  /** Portraits printed on patterned paper, whose pattern stands out within the frame by 6 to 18 times. Measured: 17 of 126 drawn pages of the three kinds of eight that measure most; next to none of the other five. */
  patternedPortrait: 0.05,
  /** All others: a lamination that lifts or a scratch round the portrait. Assumed; a printed portrait cannot be pasted. */
  liftedLaminate: 0.0005,
  /** Pages that lie at an angle in their booklet, or whose edge was found wrongly. Assumed. */
  pageAskew: 0.002,
} as const;

export type Rates = Record<keyof typeof RATES, number>;

/** Some rates times `factor`, never above 1. */
export function scaled(names: readonly (keyof Rates)[], factor: number): Rates {
  const rates: Rates = { ...RATES };
  for (const name of names) rates[name] = Math.min(1, rates[name] * factor);
  return rates;
}

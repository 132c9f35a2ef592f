/**
 * Every three-letter code that may stand for an issuing State, organisation or nationality:
 * ICAO Doc 9303-3 §5, parts A to H, which takes its States from ISO 3166-1 alpha-3.
 */

export type CodeKind =
  /** A State or territory of ISO 3166-1. */
  | 'state'
  /** A kind of British nationality other than British citizen (9303-3 §5). */
  | 'britishNationality'
  /** Kosovo: documents of the former UN mission (`UNK`) and of its own authorities (`RKS`). */
  | 'kosovo'
  /** An organisation that issues documents (parts C and D). */
  | 'organisation'
  /** A person without a nationality, or whose nationality is not said (part E). */
  | 'person'
  /** Issues nothing any more (part F and ISO 3166-3). */
  | 'retired'
  /** Specimens only: the State of Utopia (part G). */
  | 'specimen'
  /** Signing of travel-related data only (part H). */
  | 'signing';

// ISO 3166-1 alpha-3, less DEU, which a zone writes as D<<.
const STATES = `
  ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE
  BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA
  CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE
  DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM
  GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY
  HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN
  KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA
  MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT
  NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN
  PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA
  SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR
  TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB
  VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE D`;

const SPECIAL: Record<Exclude<CodeKind, 'state'>, string> = {
  // Dependent territories citizen, National (overseas), Overseas citizen, Protected person, Subject.
  britishNationality: 'GBD GBN GBO GBP GBS',
  kosovo: 'UNK RKS',
  // European Union; United Nations and a specialised agency of it; African Development Bank; African Export-Import Bank;
  // Caribbean Community; Council of Europe; COMESA; ECOWAS; INTERPOL; Sovereign Military Order of Malta; Organisation of
  // Eastern Caribbean States; Parliamentary Assembly of the Mediterranean; XMS (its holder is unconfirmed); SADC.
  organisation: 'EUE UNO UNA XBA XIM XCC XCE XCO XEC XPO XOM XES XMP XMS XDC',
  // Stateless (1954 Convention); refugee (1951 Convention); refugee of another kind; nationality not said.
  person: 'XXA XXB XXC XXX',
  // Netherlands Antilles and the Neutral Zone (part F), then States that ISO 3166-3 keeps on record.
  retired: 'ANT NTZ CSK DDR ROM SCG SUN TMP YMD YUG ZAR',
  specimen: 'UTO',
  signing: 'IAO',
};

const kinds = new Map<string, CodeKind>(Object.entries({ state: STATES, ...SPECIAL }).flatMap(([kind, codes]) => codes.trim().split(/\s+/).map((code) => [code, kind as CodeKind] as const)));

/** What a code stands for, fillers stripped (Germany is `D`); `undefined` when no list knows it. */
export const findCodeKind = (code: string): CodeKind | undefined => kinds.get(code);

export const isKnownCode = (code: string): boolean => kinds.has(code);

/** Every code, for tests and pick lists. */
export const knownCodes = (): string[] => [...kinds.keys()];

/** Holders for whom the zone itself says that they have no State to protect them (9303-3 §5 part E). */
export const needsProtection = (nationality: string): boolean => nationality === 'XXA' || nationality === 'XXB' || nationality === 'XXC';

/**
 * Germany is `D` with two fillers (9303-3 §5 part A). Whether these three characters are some other attempt at it:
 * ISO's `DEU`, or a D whose fillers were moved or read as 0 or O.
 */
export const isGermanyWrong = (raw: string): boolean => raw === 'DEU' || raw === '<D<' || raw === '<<D' || (raw !== 'D<<' && /^D[<0O]{2}$/.test(raw));

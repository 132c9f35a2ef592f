/** Zones of the State of Utopia from ICAO 9303 parts 4 to 7, every digit recomputed, and one shaped like an Iraqi card. */

/** The day that tests read them on. */
export const TODAY = '2026-11-22';

export const specimens = {
  TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  'TD1 with a long number': ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'],
  'TD1 shaped like an Iraqi card': ['IDIRQAA00000011199012345678<<<', '9001011M3001019IRQ<<<<<<<<<<<3', 'NAMUNA<<TAJRIBI<<<<<<<<<<<<<<<'],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  'TD3 shaped like an Iraqi passport': ['P<IRQNAMUNA<<TAJRIBI<<<<<<<<<<<<<<<<<<<<<<<<', 'A123456784IRQ9001011M2801016<<<<<<<<<<<<<<00'],
  'MRV-A': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
  'MRV-B': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
} as const satisfies Record<string, readonly string[]>;

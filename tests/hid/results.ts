/** What the machine in QEMU says of itself in one line, and what of it would be a fault. */

export interface Rate {
  /** Reports a second asked for, and those that were really sent. */
  asked: number;
  sentPerSecond: number;
  sent: number;
  /** Never seen by the devices process: the kernel's ring was full. */
  lost: number;
  /** Refused by the devices process because the station was that far behind; the officer is told. */
  overflows: number;
  doubled: number;
}

export interface HidResults {
  kernel: string;
  node: string;
  /** Milliseconds from power on until the devices process was up. */
  bootMs: number;
  /** HIDs that the kernel has, with those that must be left alone. */
  nodes: number;
  /** Of them those offered to a person, and those that were opened. */
  offered: string[];
  opened: string[];
  /** Sessions of `devices/drivers/recordings` that were played, and those that gave other readings. */
  played: number;
  differing: string[];
  /** Feature reports that a reader was set when it was opened, in hexadecimal digits. */
  features: string[];
  replug: { cycles: number; opened: number; maxReopenMs: number; sent: number; lost: number; doubled: number; mixed: number };
  permission: { trouble: string; udevRule: string; isOpenedOnceAllowed: boolean };
  /** Reports sent while the devices process was stopped, and how many of them it found when it went on. */
  ring: { sent: number; arrived: number };
  rates: Rate[];
  /** Reports a second up to which the kernel's ring never ran over, and up to which the station took each as a reading. */
  highestRateRead: number;
  highestRateTold: number;
  /** Processor time of the devices process while its readers are away, and while they are there and silent, on an emulated processor. */
  absentCpuPercent: number;
  idleCpuPercent: number;
  /** How often the devices process died or hung and was replaced. */
  restarts: number;
  /** Where a step broke off. */
  error?: string;
}

/** The devices of the test that a setting declares and a driver or the barcode page allows. */
export const DECLARED = ['desk', 'gate', 'generic', 'hand', 'swipe', 'swipe8'];
/** With three virtual strangers and QEMU's USB keyboard. */
const NODES = DECLARED.length + 4;
/** Sessions that the HID drivers have. */
const RECORDINGS_AT_LEAST = 7;
/** A ring of 64 places in `drivers/hid/hidraw.c`, one of which stays empty. */
const RING = 63;
/** A full-speed endpoint polled every 8 ms, as barcode readers declare it. */
const USUAL_RATE = 125;

/** One line for each thing that must hold and does not. */
export function faults(results: HidResults): string[] {
  const { offered, opened, replug, permission, ring, differing, rates } = results;
  const usual = rates.filter(({ asked }) => asked <= USUAL_RATE);
  // A machine too busy to send at that pace says nothing of how fast the station takes it.
  const isPaced = usual.every(({ asked, sentPerSecond }) => sentPerSecond >= 0.8 * asked);
  const claims: [boolean, string][] = [
    [results.error === undefined, `a step broke off: ${results.error}`],
    [results.nodes === NODES, `the kernel has ${results.nodes} HIDs, not ${NODES}`],
    [same(offered, DECLARED), `offered: ${offered.join(', ')}`],
    [same(opened, DECLARED), `opened: ${opened.join(', ')}`],
    [results.played >= RECORDINGS_AT_LEAST && differing.length === 0, `of ${results.played} recordings these gave other readings: ${differing.join(', ')}`],
    [same(results.features, ['fe01']), `feature reports: ${results.features.join(', ')}`],
    [replug.opened === replug.cycles, `${replug.opened} of ${replug.cycles} replugs were opened`],
    [replug.sent > 0 && replug.lost + replug.doubled + replug.mixed === 0, `after replugs ${replug.lost} readings lost, ${replug.doubled} doubled, ${replug.mixed} mixed of ${replug.sent}`],
    [permission.trouble === 'noPermission' && permission.udevRule.includes('ATTRS{idVendor}=="067e", ATTRS{idProduct}=="0809"') && permission.isOpenedOnceAllowed, `permission: ${JSON.stringify(permission)}`],
    [ring.sent > RING && ring.arrived === RING, `${ring.arrived} of ${ring.sent} reports outlasted a stop; the ring holds ${RING}`],
    [usual.length > 0 && usual.every(({ lost, overflows, doubled }) => lost + doubled === 0 && (overflows === 0 || !isPaced)), `at the usual rate: ${JSON.stringify(usual)}`],
    [rates.every(({ doubled }) => doubled === 0), 'readings were doubled'],
    [results.restarts === 0, `the devices process was replaced ${results.restarts} times`],
  ];
  return claims.flatMap(([holds, what]) => (holds ? [] : [what]));
}

const same = (some: readonly string[], others: readonly string[]): boolean => JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());

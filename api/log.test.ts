import { describe, expect, it } from 'vitest';
import { whereOf } from './log.ts';

describe('what a log says of an error', () => {
  it('is its class and place, never its message', () => {
    const where = whereOf(new TypeError('ERIKSSON ANNA at /srv/kiosk/api/handlers/x.ts:1'));
    expect(where).toMatch(/^TypeError( [\w./:-]+)?$/);
    expect(where).not.toContain('ERIKSSON');
  });
  it('has nothing of a thrown text', () => {
    expect(whereOf('ERIKSSON')).toBe('string');
  });
  it('names a system code', () => {
    expect(whereOf(Object.assign(new Error('ENOENT: /home/anna'), { code: 'ENOENT' }))).toMatch(/^Error ENOENT/);
  });
});

it('names the place in a built program too', () => {
  const built = new TypeError('x');
  built.stack = 'TypeError: x\n    at open (file:///opt/kiosk/resources/app.asar/dist/app/db/rows.js:61:13)';
  expect(whereOf(built)).toBe('TypeError db/rows.js:61');
});

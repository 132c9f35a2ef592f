import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (...args: string[]) => readArguments(args, { XDG_DATA_HOME: '/data' }, 'linux');

describe('the command line', () => {
  it('needs nothing', () => {
    expect(read()).toEqual({ ok: true, value: { data: '/data/hbm-kiosk/station', port: 0, passphraseFd: undefined, keyFd: undefined, training: undefined, json: false } });
  });
  it('takes a folder, a port, a key and training', () => {
    expect(read('--data', '/x', '--port', '8080', '--key-fd', '3', '--training', '--language', 'ckb', '--json', '--no-open')).toMatchObject({ ok: true, value: { data: '/x', port: 8080, keyFd: 3, training: 'ckb', json: true } });
  });
  it.each([
    [['--port', '70000'], '--port'],
    [['--passphrase', 'x'], 'arguments'],
    [['--passphrase-fd', 'x'], '--passphrase-fd'],
    [['--key-fd', '3', '--passphrase-fd', '4'], '--key-fd'],
    [['--training', '--language', 'fr'], '--language'],
  ])('refuses %j and says which', (args, error) => {
    expect(read(...args)).toEqual({ ok: false, error });
  });
});

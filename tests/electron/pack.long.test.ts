/** Packs the program without Electron's binary and looks into `app.asar`: what must be in it, and what must not. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'hbm-pack-'));
let files: string[];

beforeAll(() => {
  execFileSync(process.execPath, ['tools/setup/pack.mjs', '--layout', folder], { cwd: root, stdio: 'pipe' });
  const list = execFileSync(join(root, 'node_modules/.bin/asar'), ['list', join(folder, 'out/linux-unpacked/resources/app.asar')], { encoding: 'utf8', maxBuffer: 64 << 20 });
  files = list.split('\n').filter((path) => path !== '');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed program', () => {
  it.each([
    ['the shell', /^\/dist\/app\/main\/electron\/main\.js$/],
    ['the preload', /^\/dist\/app\/main\/electron\/preload\.cjs$/],
    ['the station', /^\/dist\/app\/main\/electron\/station-process\.js$/],
    ['the page reader', /^\/dist\/app\/reader\/process\.js$/],
    ['its model', /^\/dist\/app\/reader\/model\/.+\.onnx$/],
    ['what runs it', /^\/node_modules\/onnxruntime-node\/bin\/[^/]+\/linux\/[^/]+\/libonnxruntime/],
    ['what looks at pixels', /^\/dist\/app\/reader\/pixels\/pixels\.wasm$/],
    ['the devices', /^\/dist\/app\/devices\/.+\.js$/],
    ['the SOPs', /^\/dist\/app\/sop\/library\/HBM-08\/sop\.yaml$/],
    ['the screens', /^\/dist\/renderer\/index\.html$/],
    ['the Arabic and Sorani type', /^\/dist\/renderer\/assets\/noto-sans-arabic-.+\.woff2$/],
    ['the database', /^\/node_modules\/better-sqlite3-multiple-ciphers\/.+\.js$/],
  ])('holds %s', (_what, pattern) => expect(files.some((path) => pattern.test(path))).toBe(true));

  it('holds the texts of the three languages', () => {
    const all = files.filter((path) => path.startsWith('/dist/app/texts/') || path.startsWith('/dist/renderer/assets/'));
    expect(all.some((path) => path.startsWith('/dist/app/texts/ckb/')) && all.some((path) => path.startsWith('/dist/app/texts/ar/')) && all.some((path) => path.startsWith('/dist/app/texts/en/'))).toBe(true);
  });
  it.each([
    ['tests', /\.(?:test|spec)\.\w+$|^\/(?:tests|bench)\b/],
    ['sources of ours', /^\/(?:core|main|renderer|api|db|tools|docs)\b/],
    ['TypeScript', /\.[mc]?tsx?$/],
    ['source maps', /\.map$/],
    ['fixtures', /\/fixtures\//],
    ['library for another system', /^\/node_modules\/onnxruntime-node\/bin\/[^/]+\/(?:darwin|win32)/],
    ['Node itself', /^\/node_modules\/node-(?:linux|win)-/],
    ['development tools', /^\/node_modules\/(?:electron|electron-builder|vite|vitest|eslint|typescript7?|playwright-core|axe-core)(?:\/|$)/],
  ])('holds no %s', (_what, pattern) => expect(files.filter((path) => pattern.test(path))).toEqual([]));

  it('has a station that opens, as built', () => {
    const program = `
      import { EventEmitter } from 'node:events';
      const shell = Object.assign(new EventEmitter(), { postMessage: (message) => console.log(JSON.stringify(message)) });
      process.parentPort = shell;
      await import(${JSON.stringify(new URL('../../dist/app/main/electron/station-process.js', import.meta.url).href)});
      shell.emit('message', { data: { kind: 'start', folder: ${JSON.stringify(join(folder, 'station'))}, machineKey: new Uint8Array(32) }, ports: [] });
      shell.emit('message', { data: { kind: 'stop' }, ports: [] });`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', timeout: 60_000 });
    expect(said).toMatch(/"childStart".*dist\/app\/reader\/process\.js/);
  });

  it('is fused shut: no run as Node, no options from the environment, code from the archive only', () => {
    const { electronFuses } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as { electronFuses: Record<string, boolean> };
    expect(electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });
});

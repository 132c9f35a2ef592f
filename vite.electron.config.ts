/**
 * Builds the program for Electron into `dist/app/`, file by file in the folders of the source, so that a module finds
 * its data and its helpers by the same relative address as in development. `--mode main`: the shell, the station and
 * the keyless helpers, as ES modules. `--mode preload`: the preload alone, as the one CommonJS file a sandbox takes.
 */
import { cpSync, existsSync, globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('./', import.meta.url));
const out = `${root}dist/app`;
const MODULES = ['main/electron/main.ts', 'main/electron/station-process.ts', 'reader/process.ts', 'reader/evidence/process.ts', 'devices/process.ts', ...globSync('{main,db}/**/*-worker.ts', { cwd: root })];
/** What the program reads while it runs, beside the code that reads it. */
/** `package.json` names the version that every entry records, and says that the files are modules. */
const DATA = ['package.json', '{core,sop,reader,devices,main,db,texts}/**/*.{json,yaml,onnx,wasm,bin,otf,woff2,html}'];

/** `new URL('./process.ts', import.meta.url)` names the built file too. */
const builtNames = (): Plugin => ({
  name: 'built-names',
  transform: (code) => code.replace(/(new URL\(\s*(['"`])[^'"`]+)\.ts\2/g, '$1.js$2'),
});

const copyData = (): Plugin => ({
  name: 'copy-data',
  closeBundle() {
    for (const path of globSync(DATA, { cwd: root })) {
      if (!/(?:^|\/)fixtures\/|\.test\./.test(path)) cpSync(`${root}${path}`, `${out}/${path}`, { recursive: true });
    }
  },
});

export default defineConfig(({ mode }) => {
  const preload = mode === 'preload';
  const input = (preload ? ['main/electron/preload.ts'] : MODULES).filter((path) => existsSync(`${root}${path}`));
  return {
    root,
    publicDir: false,
    plugins: preload ? [] : [builtNames(), copyData()],
    build: {
      ssr: true,
      target: 'node24',
      outDir: out,
      emptyOutDir: !preload,
      sourcemap: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(input.map((path) => [path.replace(/\.ts$/, ''), `${root}${path}`])),
        external: (id: string) => id.startsWith('node:') || builtinModules.includes(id) || (!id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0')),
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
          : { format: 'es', preserveModules: true, entryFileNames: '[name].js' },
      },
    },
  };
});

/** Compiles `reader/pixels/pixels.c` with Debian's clang-14 and lld-14: `npm run build:pixels`, or into the file that is named. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../reader/pixels/', import.meta.url);
const out = process.argv[2] ?? fileURLToPath(new URL('pixels.wasm', folder));
const OPTIONS = ['--target=wasm32', '-O3', '-msimd128', '-mbulk-memory', '-ffreestanding', '-nostdlib', '-Wall', '-Werror', '-Wl,--no-entry', '-Wl,--strip-all', '-Wl,-z,stack-size=4096', '-Wl,--initial-memory=131072'];
execFileSync('clang-14', [...OPTIONS, '-o', out, fileURLToPath(new URL('pixels.c', folder))], { stdio: 'inherit' });

/**
 * Builds the screens into `dist/renderer/`. The result is served under a strict Content Security Policy, by the
 * `app://` scheme or over loopback, so nothing may be inlined: scripts, styles, fonts and pictures stay files.
 */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('renderer/', import.meta.url)),
  // Relative addresses work under every scheme and host.
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('dist/renderer/', import.meta.url)),
    emptyOutDir: true,
    // The oldest engine that shows these screens is the one Electron carries.
    target: 'chrome140',
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 1500,
  },
});

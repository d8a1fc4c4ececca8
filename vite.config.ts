/** Builds the screens: the app and, as a page of its own, the overlay that OBS loads. Everything is served from the studio's own origin. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noticesPlugin } from './main/bootstrap/notices.mjs';

const root = fileURLToPath(new URL('./renderer', import.meta.url));
const overlay = `${root}/overlay/index.html`;

export default defineConfig({
  root,
  base: '/',
  plugins: [react(), noticesPlugin()],
  build: {
    outDir: fileURLToPath(new URL('./out/renderer', import.meta.url)),
    emptyOutDir: true,
    // OBS 30's browser source, which loads the overlay page, is about as old as this.
    target: 'chrome103',
    // A data: font or image in the CSS would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { app: `${root}/index.html`, ...(existsSync(overlay) ? { overlay } : {}) },
      // Zod is told not to make code from strings before any schema exists: both in one chunk, in that order.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|app\/noEval\.ts/ }] } },
    },
  },
});

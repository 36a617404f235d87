import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:3000';

/** Builds to dist/web, which the API serves; in development the API's own pages come through the proxy. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  // Fonts as data: URIs would need a wider content security policy.
  build: { outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': api, '/d': api, '/s': api, '/pages': api, '^/tasks/[^/]+/ended$': api } },
});

import { join } from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // The repository's root, which Next would otherwise guess from lockfiles in parent folders.
  turbopack: { root: join(import.meta.dirname, '..') },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks'] },
  poweredByHeader: false,
  devIndicators: false,
};
export default config;

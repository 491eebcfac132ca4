import { join } from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // The repository's root, also where a lockfile in a folder above would suggest another.
  turbopack: { root: join(import.meta.dirname, '..') },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks'] },
  poweredByHeader: false,
  devIndicators: false,
};
export default config;

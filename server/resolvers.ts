import { ArchitectureResolver } from './architecture/architecture.resolver.ts';

/** Add a noun's resolvers here. */
export const resolvers = [ArchitectureResolver] as const;

// Defines which files may import which. `npm run lint` enforces it, and ARCHITECTURE.md (Floors) explains it.

/**
 * The folders of server/, called rooms, by floor from the bottom up. A room may import from the floors below its own, but not
 * from the other rooms of its own floor. Add every new folder here.
 */
const FLOORS = [
  ['generated'],
  ['ground', 'identity', 'scalars'],
  ['connection', 'database', 'statistics'],
  ['events', 'storage'],
  ['architecture', 'artifact', 'dataset', 'metric', 'run'],
  ['experiment', 'prediction'],
  ['evaluation', 'live'],
  ['grouping', 'leak', 'recording'],
  ['summary', 'trainer'],
  ['comparison', 'selection'],
  ['result'],
  ['answer', 'insight'],
  ['export'],
];

/** Resolvers and routers, called doors, lie beside their noun but belong to the top floor: no file in a room imports them. */
const DOORS = String.raw`\.(resolver|router)\.ts$`;
/** GraphQL types may import each other across rooms, because the schema is a graph. */
const TYPES = String.raw`\.(type|input|args)\.ts$`;
/** The files that start the server. Rooms may import only the three that are excepted; doors also use the context. */
const TOP = '^server/(?!(env|resources|scope)\\.ts$)[^/]+\\.ts$';

const PROGRAMS = ['server', 'trainer', 'web', 'cli'];

const rooms = floors => `^server/(${floors.flat().join('|')})/`;

const floorRules = FLOORS.map((floor, index) => ({
  name: `floor-${index}`,
  comment: `${floor.join(', ')}: use only the floors below.`,
  severity: 'error',
  from: { path: `^server/(${floor.join('|')})/`, pathNot: DOORS },
  to: { path: rooms(FLOORS.slice(index)), pathNot: '^server/$1/' },
}));

const doorRules = FLOORS.map((floor, index) => ({
  name: `door-of-floor-${index}`,
  comment: 'A resolver or router uses its room, the floors below and the GraphQL types of any room.',
  severity: 'error',
  from: { path: `^server/(${floor.join('|')})/.*${DOORS}` },
  to: { path: rooms(FLOORS.slice(index)), pathNot: ['^server/$1/', TYPES] },
}));

const walls = PROGRAMS.map(program => ({
  name: `wall-of-${program}`,
  comment: 'The programs meet in schema.graphql, not in imports.',
  severity: 'error',
  from: { path: `^${program}/` },
  to: { path: '^(server|trainer|web|cli|start|test|bench|reference)/', pathNot: `^${program}/` },
}));

export default {
  forbidden: [
    ...floorRules,
    ...doorRules,
    ...walls,
    {
      name: 'room-without-floor',
      comment: 'Give the new folder a place in FLOORS.',
      severity: 'error',
      from: { path: '^server/[^/]+/', pathNot: rooms(FLOORS) },
      to: {},
    },
    {
      name: 'top-floor',
      comment: 'No room imports a file that starts the server. Only resolvers and routers use the context.',
      severity: 'error',
      from: { path: rooms(FLOORS), pathNot: DOORS },
      to: { path: TOP },
    },
    {
      name: 'doors-are-opened-in-one-place',
      comment: 'Only resolvers.ts and routers.ts import them.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(resolvers|routers)\\.ts$' },
      to: { path: `^server/.*${DOORS}` },
    },
    {
      name: 'services-know-no-graphql',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: ['node_modules/(graphql|type-graphql)/', TYPES, '^server/context\\.ts$'] },
    },
    {
      name: 'resolvers-ask-no-database',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: {
        path: ['^server/database/', '^server/generated/prisma/client\\.ts$', 'node_modules/(@prisma|pg)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'common-depends-on-nothing',
      comment: 'Every program may use common/, so it depends on no package at run time.',
      severity: 'error',
      from: { path: '^common/' },
      to: { pathNot: '^common/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle-of-files',
      severity: 'error',
      from: { pathNot: '^server/generated/' },
      to: { circular: true },
    },
  ],
  options: {
    // Type imports count too: a file that uses a type depends on the file that defines it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^server/generated'] },
    exclude: { path: ['^web/\\.next', '^dist'] },
  },
};

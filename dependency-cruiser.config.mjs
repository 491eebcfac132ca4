// Which file may import which. `npm run lint` enforces it; ARCHITECTURE.md, Floors, says why.

/**
 * The rooms of server/, floor by floor from the ground up. A room may use the rooms of the floors below its own, and no other
 * room of its own floor. A new folder needs a place here.
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

/** GraphQL's and HTTP's doors lie beside their noun and belong to the top floor: nobody in a room imports them. */
const DOORS = String.raw`\.(resolver|router)\.ts$`;
/** GraphQL's types refer to each other across rooms, as the schema does. */
const TYPES = String.raw`\.(type|input|args)\.ts$`;
/** What the server is started from. Rooms may use the first three; only doors get a context. */
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
      comment: 'What starts the server is imported by nobody in a room; a context belongs to resolvers and routers.',
      severity: 'error',
      from: { path: rooms(FLOORS), pathNot: DOORS },
      to: { path: TOP },
    },
    {
      name: 'doors-are-opened-in-one-place',
      comment: 'resolvers.ts and routers.ts alone list them.',
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
      comment: 'Every program may use common/, so it brings nothing along when it runs.',
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
    // Imports of types count: whoever needs another's type knows of it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^server/generated'] },
    exclude: { path: ['^web/\\.next', '^dist'] },
  },
};

import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  ID: 'string',
  DateTime: 'string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  Byte: 'string',
  ByteCount: 'number',
  MetricValue: "number | 'NaN' | 'Infinity' | '-Infinity'",
};

/** Generates the types of one client. The clients share schema.graphql, and none imports the types of a different one. */
const clientOf = (folder: string) => ({
  preset: 'client' as const,
  documents: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`, `!${folder}/graphql/**`],
  presetConfig: { fragmentMasking: false },
  config: {
    scalars,
    documentMode: 'string',
    enumsAsTypes: true,
    useTypeImports: true,
    defaultScalarType: 'unknown',
    importExtension: folder === 'web' ? '' : '.ts',
    emitLegacyCommonJSImports: false,
  },
});

const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'web/graphql/': clientOf('web'),
    'trainer/graphql/': clientOf('trainer'),
    'cli/graphql/': clientOf('cli'),
  },
};
export default config;

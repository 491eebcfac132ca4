import { generateGraphqlTypes, generatePrismaClient } from './prepare.ts';
import { run } from './terminal.ts';

// npm run generate: generates the code that derives from prisma/schema.prisma and schema.graphql.
await run(async () => {
  await generatePrismaClient();
  await generateGraphqlTypes();
});

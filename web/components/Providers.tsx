'use client';
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Provider as GraphqlProvider } from 'urql';
import { createGraphqlClient } from '../lib/client';
import { cssVariablesResolver, theme } from '../theme';

/** Provides the theme and the GraphQL client to every page. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(createGraphqlClient);
  return (
    <GraphqlProvider value={client}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
        {children}
      </MantineProvider>
    </GraphqlProvider>
  );
}

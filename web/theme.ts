'use client';
import { type CSSVariablesResolver, createTheme } from '@mantine/core';

const fontFamily = 'system-ui, Inter, "Segoe UI", sans-serif';
const fontFamilyMonospace = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

/** Mantine in the sizes of Quintet; its colours come from app/tokens.css. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace,
  headings: { fontFamily },
  fontSizes: { xs: '12.5px', sm: '14px', md: '14px', lg: '15.5px', xl: '17px' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  defaultRadius: '6px',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Both schemes use the same tokens, whose values differ. */
const colours = {
  '--mantine-color-body': 'var(--background)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--background)',
  '--mantine-color-default-hover': 'var(--surface)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--background)',
  '--mantine-color-blue-filled': 'var(--accent)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: colours, dark: colours });

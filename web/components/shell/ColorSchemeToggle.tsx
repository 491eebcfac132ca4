'use client';
import { useMantineColorScheme } from '@mantine/core';
import classes from './Shell.module.css';

/** Switches between light and dark. Choosing the system's scheme returns to following the system. */
export function ColorSchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();

  function toggle() {
    const shown = document.documentElement.dataset.mantineColorScheme;
    const wanted = shown === 'dark' ? 'light' : 'dark';
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    setColorScheme(wanted === system ? 'auto' : wanted);
  }

  return (
    <button type="button" className={classes.toggle} onClick={toggle} aria-label="Switch between light and dark">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 1a6 6 0 0 1 0 12Z" fill="currentColor" />
      </svg>
    </button>
  );
}

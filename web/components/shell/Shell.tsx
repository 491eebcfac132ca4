import type { ReactNode } from 'react';
import { Link } from '../Link';
import { ColorSchemeToggle } from './ColorSchemeToggle';
import { ConnectionNotice } from './ConnectionNotice';
import { Navigation } from './Navigation';
import classes from './Shell.module.css';
import { TrainerStatus } from './TrainerStatus';

/** The frame of every page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <header className={classes.header}>
        <Link href="/" className={classes.name}>
          Quintet
        </Link>
        <Navigation />
        <div className={classes.right}>
          <TrainerStatus />
          <ColorSchemeToggle />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <ConnectionNotice />
    </>
  );
}

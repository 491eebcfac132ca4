'use client';
import type { ReactNode } from 'react';
import { useTitle } from '../lib/useTitle';
import { Link } from './Link';
import classes from './Page.module.css';

interface PageProps {
  /** Plain text, for the tab and, unless `heading` is given, for the heading. */
  title: string;
  /** A heading with marks and badges. */
  heading?: ReactNode;
  /** The breadcrumbs, outermost first. */
  crumbs?: { label: string; href?: string }[];
  /** One line of facts below the heading. */
  meta?: ReactNode;
  /** The buttons, with the main one last. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The layout of every page: its head and its body. */
export function Page({ title, heading, crumbs = [], meta, actions, children }: PageProps) {
  useTitle(title);
  return (
    <>
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className={classes.crumbs}>
          <ol>
            {crumbs.map(crumb => (
              <li key={crumb.label}>{crumb.href ? <Link href={crumb.href}>{crumb.label}</Link> : crumb.label}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className={classes.top}>
        <div className={classes.words}>
          <h1>{heading ?? title}</h1>
          {meta && <div className={classes.meta}>{meta}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </>
  );
}

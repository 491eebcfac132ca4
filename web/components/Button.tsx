import type { ComponentProps } from 'react';
import classes from './Button.module.css';
import { Link } from './Link';

/** `link` stands in a sentence. */
type Look = { look?: 'plain' | 'main' | 'danger' | 'link' };

const classOf = (look: Look['look'] = 'plain') => `${classes.button} ${classes[look]}`;

/** Does something here. */
export function Button({ look, className = '', ...props }: ComponentProps<'button'> & Look) {
  return <button type="button" {...props} className={`${classOf(look)} ${className}`} />;
}

/** Goes to another page. */
export function ButtonLink({ look, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link {...props} className={classOf(look)} />;
}

/** Fetches a file. */
export function DownloadButton({ look, ...props }: ComponentProps<'a'> & Look) {
  return (
    <a download {...props} className={classOf(look)}>
      {props.children}
    </a>
  );
}

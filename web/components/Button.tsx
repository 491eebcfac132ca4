import type { ComponentProps } from 'react';
import classes from './Button.module.css';
import { Link } from './Link';

/** `link` is for buttons inside a sentence. */
type Look = { look?: 'plain' | 'main' | 'danger' | 'link' };

const classOf = (look: Look['look'] = 'plain') => `${classes.button} ${classes[look]}`;

/** A button that acts on this page. */
export function Button({ look, className = '', ...props }: ComponentProps<'button'> & Look) {
  return <button type="button" {...props} className={`${classOf(look)} ${className}`} />;
}

/** A link to another page that looks like a button. */
export function ButtonLink({ look, ...props }: ComponentProps<typeof Link> & Look) {
  return <Link {...props} className={classOf(look)} />;
}

/** A link that downloads a file and looks like a button. */
export function DownloadButton({ look, ...props }: ComponentProps<'a'> & Look) {
  return (
    <a download {...props} className={classOf(look)}>
      {props.children}
    </a>
  );
}

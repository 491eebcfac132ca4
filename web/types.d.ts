import 'react';

declare module 'react' {
  /** Elements may set custom properties. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}

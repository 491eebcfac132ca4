import { appearanceOf, colourOf, markPaths, shadeOf } from '../lib/architecture';

/** The sign of an architecture, beside its name: colour is never the only difference. */
export function ArchitectureMark({ of: key, shade = 0, size = 10 }: { of: string; shade?: number; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      fill={shadeOf(colourOf(key), shade)}
      aria-hidden="true"
      style={{ verticalAlign: -1, marginRight: 8, flex: 'none' }}
    >
      <path d={markPaths[appearanceOf(key).mark]} fillRule="evenodd" />
    </svg>
  );
}

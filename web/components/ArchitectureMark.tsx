import { appearanceOf, colourOf, markPaths, shadeOf } from '../lib/architecture';

interface ArchitectureMarkProps {
  /** The architecture's key. */
  of: string;
  shade?: number;
  /** The size in pixels; `gap` is the space between the mark and the name after it. */
  size?: number;
  gap?: number;
}

/** The mark of an architecture beside its name, so that colour is never the only difference. */
export function ArchitectureMark({ of: key, shade = 0, size = 10, gap = 8 }: ArchitectureMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      fill={shadeOf(colourOf(key), shade)}
      aria-hidden="true"
      style={{ verticalAlign: -1, marginRight: gap, flex: 'none' }}
    >
      <path d={markPaths[appearanceOf(key).mark]} fillRule="evenodd" />
    </svg>
  );
}

import { ArchitectureMark } from '../../components/ArchitectureMark';
import { Link } from '../../components/Link';
import classes from './ImagesPage.module.css';
import type { Network } from './networks';

/** Shows which mark belongs to which network. */
export function Legend({ networks }: { networks: Network[] }) {
  return (
    <ul className={classes.legend} aria-label="Networks">
      {networks.map(({ id, name, epoch, architecture, shade }) => (
        <li key={id}>
          <ArchitectureMark of={architecture} shade={shade} gap={6} />
          <Link href={`/runs/${id}`}>{name}</Link> <span className="muted">epoch {epoch}</span>
        </li>
      ))}
    </ul>
  );
}

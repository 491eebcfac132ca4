'use client';
import { usePathname } from 'next/navigation';
import { Link } from '../Link';
import classes from './Shell.module.css';

const rooms = [
  { href: '/', label: 'Experiments', holds: /^\/$|^\/experiments|^\/runs\/(?!compare)./ },
  { href: '/runs', label: 'Runs', holds: /^\/runs(\/compare)?$/ },
  { href: '/queue', label: 'Queue', holds: /^\/queue/ },
  { href: '/datasets', label: 'Datasets', holds: /^\/datasets/ },
  { href: '/trainers', label: 'Trainers', holds: /^\/trainers/ },
];

export function Navigation() {
  const path = usePathname();
  return (
    <nav aria-label="Main" className={classes.navigation}>
      {rooms.map(room => (
        <Link key={room.href} href={room.href} aria-current={room.holds.test(path) ? 'page' : undefined}>
          {room.label}
        </Link>
      ))}
    </nav>
  );
}

import { ButtonLink } from './Button';
import { EmptyState } from './EmptyState';
import { Page } from './Page';

interface NotFoundProps {
  /** What the address should have named: `run`. */
  thing: string;
  /** Where the others are. */
  room: { label: string; href: string };
}

/** In place of a page whose thing does not exist. */
export function NotFound({ thing, room }: NotFoundProps) {
  return (
    <Page title={`No such ${thing}`} crumbs={[room]}>
      <EmptyState
        title={`There is no ${thing} here`}
        action={<ButtonLink href={room.href}>All {room.label.toLowerCase()}</ButtonLink>}
      >
        It was deleted, or the address is mistyped.
      </EmptyState>
    </Page>
  );
}

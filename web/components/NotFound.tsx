import { ButtonLink } from './Button';
import { EmptyState } from './EmptyState';
import { Page } from './Page';

interface NotFoundProps {
  /** The kind of object that the address should have named: `run`. */
  thing: string;
  /** The page that lists the others. */
  room: { label: string; href: string };
}

/** Replaces the page of an object that does not exist. */
export function NotFound({ thing, room }: NotFoundProps) {
  return (
    <Page title={`No such ${thing}`} crumbs={[room]}>
      <EmptyState
        title={`There is no ${thing} at this address`}
        action={<ButtonLink href={room.href}>All {room.label.toLowerCase()}</ButtonLink>}
      >
        It may have been deleted, or the address is wrong.
      </EmptyState>
    </Page>
  );
}

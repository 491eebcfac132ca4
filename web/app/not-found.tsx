import { ButtonLink } from '../components/Button';
import { EmptyState } from '../components/EmptyState';
import { Page } from '../components/Page';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Page title="Not found">
      <EmptyState title="There is nothing at this address" action={<ButtonLink href="/">All experiments</ButtonLink>}>
        The address is mistyped, or what it named is gone.
      </EmptyState>
    </Page>
  );
}

import { ButtonLink } from '../components/Button';
import { EmptyState } from '../components/EmptyState';
import { Page } from '../components/Page';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <Page title="Not found">
      <EmptyState title="There is nothing at this address" action={<ButtonLink href="/">All experiments</ButtonLink>}>
        Check the address, or start from the list of experiments.
      </EmptyState>
    </Page>
  );
}

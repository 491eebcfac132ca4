import type { PlacedImageQuery } from '../../graphql/graphql';

/** One image with its neighbours in the list. */
export type Placed = NonNullable<PlacedImageQuery['experiment']>['answers']['image'];

import type { Network, Sheet } from './networks';
import type { View } from './view';

/** What each part of the page is given. */
export interface ImagesPartProps {
  experimentId: string;
  view: View;
  sheet: Sheet;
  networks: Network[];
}
